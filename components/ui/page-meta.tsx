/** Tags by which the national site inspection reads a page (public.md §6.3); React moves them to the head. */
export function PageMeta({ tags }: { tags: Readonly<Record<string, string | undefined>> }) {
  return Object.entries(tags).map(([name, content]) =>
    content ? <meta key={name} name={name} content={content} /> : null,
  );
}
