import { getTranslations } from "next-intl/server";
import type { Information } from "@/db/queries/information";

/** What is asked for, in the applicant's own words, and how they want it. */
export async function Asked({ information }: { information: Information }) {
  const t = await getTranslations("information");
  const { request, case: it } = information;
  const rows: [string, string | null][] = [
    [t("ask.wanted"), request.wanted],
    [t("ask.docNo"), request.docNo],
    [t("ask.description"), request.description],
    [t("staff.correctedText"), request.correctedText],
    [t("ask.form"), t(`forms.${request.form}`)],
    [t("ask.way"), t(`ways.${request.way}`)],
    [t("ask.channel"), `${t(`channels.${it.channel}`)}${request.isOral ? `　${t("ask.oralLabel")}` : ""}`],
    [t("ask.type"), t(`types.${request.applicantType}`)],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="pre-line">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
