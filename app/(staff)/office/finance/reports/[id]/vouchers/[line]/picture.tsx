import { getTranslations } from "next-intl/server";
import { removeAttachedFile } from "@/app/_files/actions";
import { VoucherRelease } from "@/components/finance/voucher-release";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { RedactedCopy } from "@/db/queries/redaction";
import { isProven } from "@/domain/redaction/proof";
import type { FileTold } from "@/server/file-field";
import { newOnce } from "@/server/once";
import { releaseVoucher } from "../../../../actions";

type Props = {
  file: FileTold;
  report: string;
  isKeeper: boolean;
  isPublic: boolean;
  copies: readonly RedactedCopy[];
  publicIds: ReadonlySet<string>;
};

/** One picture with its redacted copies; whichever is fit for everybody is released here. */
export async function VoucherPicture({ file, report, isKeeper, isPublic, copies, publicIds }: Props) {
  const t = await getTranslations("finance.voucher");
  const list = await getTranslations("files.list");
  const words = { release: t("release"), unrelease: t("unrelease"), masked: t("masked") };
  const release = (id: string, isOut: boolean) => (
    <VoucherRelease
      {...{ report, file: id, isPublic: isOut, once: newOnce(), action: releaseVoucher, words }}
    />
  );
  return (
    <li className="stack-small voucher-picture">
      <a href={file.href} target="_blank" rel="noopener" className="block">
        {file.picture && <img src={file.picture.src} alt={file.picture.alt} loading="lazy" />}
        <span className="block">{file.name}</span>
      </a>
      <p className="hint">
        {file.size} · {t(isPublic ? "public" : "hidden")}
      </p>
      {isKeeper && (
        <a className="button button-plain" href={`/office/redaction/${file.id}`}>
          {t("redact")}
        </a>
      )}
      {copies
        .filter(({ proof, pageCount }) => isProven(proof, pageCount))
        .map(({ fileId, version }) => (
          <div key={fileId} className="stack-small">
            <p className="dotted">
              <a className="tap" href={`/files/${fileId}`}>
                {t("copy", { version })}
              </a>
              <span className="hint">{t(publicIds.has(fileId) ? "public" : "hidden")}</span>
            </p>
            {isKeeper && release(fileId, publicIds.has(fileId))}
          </div>
        ))}
      {isKeeper && file.picture && (
        <details>
          <summary>{t("whole")}</summary>
          {release(file.id, isPublic)}
        </details>
      )}
      {isKeeper && !isPublic && (
        <Form action={removeAttachedFile} once={newOnce()} className="stack-small">
          <input type="hidden" name="id" value={file.id} />
          <Button kind="plain">{list("remove")}</Button>
        </Form>
      )}
    </li>
  );
}
