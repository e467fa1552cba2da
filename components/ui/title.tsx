/** The page's heading, also in the browser's title bar; React moves `<title>` to the head. */
export function Title({
  children,
  site,
  className,
}: {
  children: string;
  site?: string;
  className?: string;
}) {
  return (
    <>
      <title>{site ? `${children} · ${site}` : children}</title>
      <h1 className={className}>{children}</h1>
    </>
  );
}
