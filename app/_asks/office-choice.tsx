import { getTranslations } from "next-intl/server";
import { Select } from "@/components/ui/field";
import { publishedOffices } from "@/db/queries/offices";
import type { Viewer } from "@/domain/access";
import { suggestOffice } from "@/server/routing/suggest";

type Props = {
  viewer: Viewer;
  /** What the villager wrote. */
  text: string;
  words: { label: string; empty: string; why: (reasons: string) => string };
};

/** Which office: the suggested one is chosen beforehand, with the words that say why. */
export async function OfficeChoice({ viewer, text, words }: Props) {
  const say = await getTranslations("routing.because");
  const best = await suggestOffice(viewer, text);
  const offices = await publishedOffices();
  const reasons = best?.reasons.map(({ source, word, label }) => say(source, { word, label })).join("；");
  return (
    <Select
      name="officeId"
      label={words.label}
      hint={reasons ? words.why(reasons) : undefined}
      empty={words.empty}
      value={best?.officeId ?? ""}
      choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
