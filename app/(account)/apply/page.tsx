import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { can } from "@/domain/access";
import { one, page } from "@/server/page";

/**
 * The one way from the public guides into an application, which look the same for everybody: villagers come to their
 * own, clerks file for somebody, guests sign in first.
 */
export default page({
  permission: "portal.enter",
  async render({ viewer, search }) {
    const item = one(search, "item", 60);
    const asked = item ? `?item=${encodeURIComponent(item)}` : "";
    if (can(viewer, "applications.fileForOther")) redirect(`/office/applications/new${asked}`);
    if (can(viewer, "applications.file") || viewer.kind === "guest") redirect(`/my/applications/new${asked}`);
    const t = await getTranslations("applications.apply");
    return (
      <div className="column stack">
        <Title>{t("title")}</Title>
        <p>{t("text")}</p>
        <p>
          <a
            className="button button-plain"
            href={item ? `/services/${encodeURIComponent(item)}` : "/services"}
          >
            {t("back")}
          </a>
        </p>
      </div>
    );
  },
});
