type Sent = {
  purpose: string;
  subject: string;
  back: string;
  /** The same at every try, so that a lost answer does not make two files. */
  once: string;
  file: File;
  onShare(share: number): void;
};

export type Sending = { done: Promise<void>; stop(): void };

/** Sends one file to the upload door. Only XMLHttpRequest says how far it has come. Fails with the door's sentence. */
export function sendFile({ file, onShare, ...fields }: Sent): Sending {
  const request = new XMLHttpRequest();
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file);
  const done = new Promise<void>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) resolve();
      else reject(new Error((request.response as { message?: string } | null)?.message ?? ""));
    };
    request.onerror = () => reject(new Error(""));
    request.onabort = () => reject(new Error(""));
  });
  request.open("POST", "/files");
  request.responseType = "json";
  request.setRequestHeader("accept", "application/json");
  request.send(form);
  return { done, stop: () => request.abort() };
}

/** A random key like the server's; `crypto.randomUUID` is missing where the portal is reached without encryption. */
export function newKey(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) =>
    byte.toString(16).padStart(2, "0"),
  );
  const [a, b, c, d, e] = [
    hex.slice(0, 4),
    hex.slice(4, 6),
    hex.slice(6, 8),
    hex.slice(8, 10),
    hex.slice(10),
  ];
  return [a, b, c, d, e].map((part) => part.join("")).join("-");
}
