import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";

type FileTold = {
  id: string;
  name: string;
  kind: string;
  size: string;
  href: string;
  picture: { src: string; alt: string } | null;
};
type Props = {
  files: readonly FileTold[];
  /** Given when the reader may take files away: the action, a key for each form, and the word on the button. */
  remove?: { action: FormAction; onceOf: (id: string) => string; word: string } | undefined;
};

/** Files with their size and kind; pictures small, everything else by name. */
export function FileList({ files, remove }: Props) {
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map(({ id, name, kind, size, href, picture }) => (
        <li key={id}>
          <a href={href} className="file" target={picture ? "_blank" : undefined} rel="noopener">
            {picture && <img src={picture.src} alt={picture.alt} loading="lazy" />}
            <span>{name}</span>
          </a>
          <span className="hint">
            {kind} · {size}
          </span>
          {remove && (
            <Form action={remove.action} once={remove.onceOf(id)} className="file-remove">
              <input type="hidden" name="id" value={id} />
              <Button kind="plain">{remove.word}</Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
