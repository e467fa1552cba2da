import { fileSize } from "@/domain/file-size";

type Attachment = { fileId: string; name: string; bytes: number };

/** Attached files with their sizes, so that nobody on a slow line opens 80 MB by mistake. */
export function Attachments({ title, files }: { title: string; files: readonly Attachment[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="attachments" className="stack-small">
      <h2 id="attachments">{title}</h2>
      <ol className="attachments">
        {files.map(({ fileId, name, bytes }) => (
          <li key={fileId}>
            <a href={`/files/${fileId}`}>{name}</a> <span className="hint">{fileSize(bytes)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
