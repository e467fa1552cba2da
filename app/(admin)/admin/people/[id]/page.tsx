import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { findPerson } from "@/db/queries/people";
import { can } from "@/domain/access";
import { dayFormat } from "@/server/day-format";
import { page, type Visit } from "@/server/page";
import { changePerson } from "../actions";
import { PersonForm } from "../person-form";
import { AccountOf } from "./account";
import { HoldingsOf } from "./holdings";
import { Leaving } from "./leaving";

/** One person: what the portal knows, which posts they hold, their account. */
export default page({
  permission: "people.read",
  async render({ viewer, params, held }: Visit<{ id: string }>) {
    const t = await getTranslations("people");
    const person = await findPerson(viewer, params.id);
    if (!person) notFound();
    const { long } = await dayFormat();
    const facts = [
      [t("phone"), person.maskedPhone],
      [t("idNumber"), person.maskedIdNumber],
      [t("village"), person.villageName],
      [t("villageGroup"), person.villageGroup],
      [t("leftOn"), person.leftOn && long(person.leftOn)],
    ].filter(([, value]) => value);
    return (
      <div className="stack">
        <p>
          <a className="tap" href="/admin/people">
            {t("backToPeople")}
          </a>
        </p>
        <Title>{person.name}</Title>
        {facts.length > 0 && (
          <dl className="facts">
            {facts.map(([name, value]) => (
              <div key={name} className="contents">
                <dt>{name}</dt>
                <dd className="number">{value}</dd>
              </div>
            ))}
          </dl>
        )}
        <HoldingsOf viewer={viewer} person={person} before={held} />
        {can(viewer, "accounts.manage") && <AccountOf viewer={viewer} person={person} />}
        {can(viewer, "people.manage") && (
          <>
            <details>
              <summary>{t("changePerson")}</summary>
              <div className="column">
                <PersonForm action={changePerson} person={person} />
              </div>
            </details>
            <Leaving person={person} />
          </>
        )}
      </div>
    );
  },
});
