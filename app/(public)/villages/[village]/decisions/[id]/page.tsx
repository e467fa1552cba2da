import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DecisionLine } from "@/app/_disclosure/decision-line";
import { Title } from "@/components/ui/title";
import { filePurpose, publishedDecision } from "@/db/queries/village-decisions";
import { publicPage } from "@/server/page";

/** One decision of the villagers as a line of six steps. */
export default publicPage<{ village: string; id: string }>({
  async render({ params }) {
    const decision = await publishedDecision(params.village, params.id);
    if (!decision) notFound();
    const t = await getTranslations("decisions");
    const disclosure = await getTranslations("disclosure.public");
    return (
      <div className="stack column">
        <p className="back no-print">
          <a href={`/villages/${decision.villageId}?part=decisions`}>
            ← {disclosure("toVillage", { village: decision.villageName })}
          </a>
        </p>
        <Title>{decision.title}</Title>
        <p className="hint dotted">
          <span>{decision.villageName}</span>
          <span>{t(`matters.${decision.matter}`)}</span>
        </p>
        <p>{decision.summary}</p>
        <h2>{t("line")}</h2>
        <DecisionLine
          records={decision.records}
          rules={decision.rules}
          under={({ step }) =>
            decision.photos
              .filter(({ purpose }) => purpose === filePurpose("meetingPhoto", step))
              .map(({ id, name }) => (
                <a key={id} href={`/files/${id}?inline=1`} className="file">
                  <img src={`/files/${id}?w=320`} alt={`${t(`steps.${step}`)} ${name}`} loading="lazy" />
                </a>
              ))
          }
        />
        <p className="row no-print ways">
          <a
            href={`/correction?path=${encodeURIComponent(`/villages/${decision.villageId}/decisions/${decision.id}`)}`}
          >
            {disclosure("report")}
          </a>
        </p>
      </div>
    );
  },
});
