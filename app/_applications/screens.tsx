import { getTranslations } from "next-intl/server";

const names = ["who", "materials", "check"] as const;

/** Where one is of the three screens. */
export async function Screens({ at }: { at: 1 | 2 | 3 }) {
  const t = await getTranslations("applications.file.screens");
  return (
    <ol className="screens" aria-label={t("name", { at })}>
      {names.map((name, index) => (
        <li
          key={name}
          aria-current={index + 1 === at ? "step" : undefined}
          className={index + 1 < at ? "past" : undefined}
        >
          {t(name)}
        </li>
      ))}
    </ol>
  );
}
