import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { findItem } from "@/db/queries/disclosure-items";
import { page } from "@/server/page";
import { Findings } from "./findings";
import { History } from "./history";
import { Limits } from "./limits";
import { Oversight } from "./oversight";
import { Text } from "./text";
import { Versions } from "./versions";
import { Work } from "./work";

/** One item: what it says, what is expected of whom, what the township said, and everything that happened to it. */
export default page<{ id: string }>({
  permission: "disclosure.read",
  async render({ viewer, params, held }) {
    const item = await findItem(viewer, params.id);
    if (!item) notFound();
    const t = await getTranslations("disclosure");
    const isPublic = item.publishedVersion !== null && item.state !== "discarded";
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/disclosure">← {t("desk.title")}</a>
        </p>
        <Title>{item.title || t("desk.untitled")}</Title>
        <p className="row">
          <span className="dotted">
            <span>{item.villageName}</span>
            <strong>{t(`states.${item.state}`)}</strong>
          </span>
          {item.oversight !== "none" && (
            <span className={item.oversight === "ordered" ? "tag tag-red" : "tag tag-amber"}>
              {t(`oversight.${item.oversight}`)}
            </span>
          )}
          {isPublic && <a href={`/villages/${item.villageId}/items/${item.id}`}>{t("item.asReaders")}</a>}
        </p>
        <div className="with-side">
          <div className="stack">
            {item.isPrivy && ["draft", "opinion", "ready"].includes(item.state) && (
              <Findings viewer={viewer} item={item} />
            )}
            <Text item={item} />
            <Versions item={item} />
          </div>
          <div className="stack">
            <Work viewer={viewer} item={item} held={held} />
            <Oversight viewer={viewer} item={item} />
            <Limits item={item} />
            <History item={item} />
          </div>
        </div>
      </div>
    );
  },
});
