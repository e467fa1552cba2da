import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { listArrangements } from "@/db/queries/finance-books";
import { publishedOffices } from "@/db/queries/offices";
import { publisherKinds } from "@/domain/finance/classes";
import { frequencies } from "@/domain/finance/periods";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { arrangeBook } from "../actions";

/** How often each village publishes, as whom, and which office keeps its books: one village at a time. */
export default page({
  permission: "finance.arrange",
  async render({ viewer, search, held }) {
    const t = await getTranslations("finance.arrange");
    const f = await getTranslations("finance");
    const villages = await listArrangements(viewer);
    const offices = await publishedOffices();
    const asked = villages.find(({ id }) => id === one(search, "village"));
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/finance">← {f("title")}</a>
        </p>
        <Title>{t("title")}</Title>
        <p className="hint">{t("hint")}</p>
        <ul className="list">
          {villages.map((village) => (
            <li key={village.id} className="stack-small">
              <p className="split">
                <span>
                  <strong>{village.villageName}</strong>{" "}
                  <span className="hint">
                    {village.frequency && village.publisher
                      ? [
                          f(`frequencies.${village.frequency}`),
                          f(`publishers.${village.publisher}`),
                          village.agencyName,
                        ]
                          .filter(Boolean)
                          .join(" · ")
                      : t("unset")}
                  </span>
                </span>
                <a className="tap" href={`/office/finance/arrange?village=${village.id}#frequency`}>
                  {t("change")}
                </a>
              </p>
              {asked?.id === village.id && (
                <Form action={arrangeBook} once={newOnce()} before={held} className="stack-small">
                  <input type="hidden" name="villageId" value={village.id} />
                  <div className="grid-2">
                    <Select
                      name="frequency"
                      label={t("frequency")}
                      value={village.frequency ?? "quarterly"}
                      choices={frequencies.map((value) => ({ value, label: f(`frequencies.${value}`) }))}
                    />
                    <Select
                      name="publisher"
                      label={t("publisher")}
                      value={village.publisher ?? "villageCommittee"}
                      choices={publisherKinds.map((value) => ({ value, label: f(`publishers.${value}`) }))}
                    />
                    <Select
                      name="agencyOfficeId"
                      label={t("agency")}
                      value={village.agencyOfficeId ?? ""}
                      empty={t("choose")}
                      choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
                    />
                  </div>
                  <Button>{t("save")}</Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </div>
    );
  },
});
