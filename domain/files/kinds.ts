type Kind = { readonly extensions: readonly [string, ...string[]]; readonly mediaType: string };

/** What may be uploaded: each kind with the endings it may carry and the type it is served as. Nothing else is taken. */
export const fileKinds = {
  pdf: { extensions: ["pdf"], mediaType: "application/pdf" },
  ofd: { extensions: ["ofd"], mediaType: "application/ofd" },
  doc: { extensions: ["doc"], mediaType: "application/msword" },
  docx: {
    extensions: ["docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  xls: { extensions: ["xls"], mediaType: "application/vnd.ms-excel" },
  xlsx: {
    extensions: ["xlsx"],
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  wps: { extensions: ["wps"], mediaType: "application/vnd.ms-works" },
  jpeg: { extensions: ["jpg", "jpeg"], mediaType: "image/jpeg" },
  png: { extensions: ["png"], mediaType: "image/png" },
  webp: { extensions: ["webp"], mediaType: "image/webp" },
  txt: { extensions: ["txt"], mediaType: "text/plain" },
  zip: { extensions: ["zip"], mediaType: "application/zip" },
} as const satisfies Record<string, Kind>;

export type FileKind = keyof typeof fileKinds;
export const allKinds = Object.keys(fileKinds) as FileKind[];

export const pictureKinds = ["jpeg", "png", "webp"] as const satisfies readonly FileKind[];
export const isPicture = (kind: FileKind): kind is (typeof pictureKinds)[number] =>
  (pictureKinds as readonly FileKind[]).includes(kind);

export const kindOfExtension = (extension: string): FileKind | undefined =>
  allKinds.find((kind) =>
    (fileKinds[kind].extensions as readonly string[]).includes(extension.toLowerCase()),
  );

export const kindOfMediaType = (mediaType: string): FileKind | undefined =>
  allKinds.find((kind) => fileKinds[kind].mediaType === mediaType);

/** Largest file in megabytes: 20 for villagers, 100 for staff. */
export const largestMegabytes = { guest: 0, villager: 20, staff: 100 } as const;

/** A packed folder is for staff only: what is in it is harder to see. `["pdf", "zip"]` is `["pdf"]` for a villager. */
export const kindsFor = (who: keyof typeof largestMegabytes, accepted: readonly FileKind[]): FileKind[] =>
  accepted.filter((kind) => kind !== "zip" || who === "staff");

/** How the kinds are named to a reader: `PDF、DOCX、JPG`. */
export const kindNames = (kinds: readonly FileKind[]): string =>
  kinds.map((kind) => fileKinds[kind].extensions[0].toUpperCase()).join("、");

/** For the `accept` of a file input. Pictures by type, so that an iPhone turns its own format into JPEG. */
export const acceptOf = (kinds: readonly FileKind[]): string =>
  kinds
    .map((kind) =>
      isPicture(kind) ? fileKinds[kind].mediaType : `.${fileKinds[kind].extensions.join(",.")}`,
    )
    .join(",");
