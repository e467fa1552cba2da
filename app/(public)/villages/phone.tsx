import { getTranslations } from "next-intl/server";

/** A public number: one tap calls it. */
export async function Phone({ number }: { number: string }) {
  const t = await getTranslations("people.contacts");
  if (!number) return <span className="hint">{t("noPhone")}</span>;
  return (
    <a className="tap" href={`tel:${number}`}>
      {t("call", { number })}
    </a>
  );
}
