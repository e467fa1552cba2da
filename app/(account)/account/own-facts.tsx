import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/account/facts";
import type { OwnAccount } from "@/db/queries/own-account";
import type { HeldPost } from "@/domain/access";

/** Who one is to the portal: staff with their posts, villagers with what is kept about them. */
export async function OwnFacts({ own, posts }: { own: OwnAccount; posts: readonly HeldPost[] }) {
  const t = await getTranslations("account.own");
  const held = posts.map(({ name, actingFor }) =>
    actingFor ? t("actingFor", { post: name, name: actingFor.name }) : name,
  );
  const staffFacts = [
    { name: t("account"), text: own.accountName ?? "" },
    { name: t("posts"), text: held.length > 0 ? held.join("、") : t("noPosts") },
  ];
  const villagerFacts = [
    { name: t("phone"), text: own.phone },
    { name: t("village"), text: own.villageName ?? t("noVillage") },
    ...(own.villageGroup ? [{ name: t("group"), text: String(own.villageGroup) }] : []),
    { name: t("idNumber"), text: own.idNumber || t("noIdNumber") },
  ];
  const isStaff = own.kind === "staff";
  return (
    <section className="stack-small" aria-labelledby="own">
      <h2 id="own">{t("data")}</h2>
      <Facts rows={[{ name: t("name"), text: own.name }, ...(isStaff ? staffFacts : villagerFacts)]} />
      {!isStaff && (
        <p className="row">
          <a className="button button-plain" href="/account/data">
            {t("change")}
          </a>
          <a className="button button-plain" href="/account/phone">
            {t("changePhone")}
          </a>
          <a className="tap" href="/privacy">
            {t("see")}
          </a>
        </p>
      )}
    </section>
  );
}
