import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { publishedServices } from "@/db/queries/published-services";
import { noticeCategories } from "@/domain/notices/kinds";
import { publicPage } from "@/server/page";

/** 网站地图: every place of the public side, by words (public.md §6.4). */
export default publicPage({
  async render() {
    const t = await getTranslations("home");
    const shell = await getTranslations("shell");
    const notices = await getTranslations("notices");
    const people = await getTranslations("people");
    const disclosure = await getTranslations("disclosure");
    const parts = [
      {
        title: t("siteMap.people"),
        links: [
          ["/", shell("home")],
          ["/ask", shell("ask")],
          ["/questions", shell("questions")],
          ["/reports", shell("reports")],
          ["/services", shell("services")],
          ["/apply", t("siteMap.apply")],
          ["/petitions", shell("petitions")],
          ["/track", shell("track")],
          ["/my", t("siteMap.my")],
          ["/calculator", shell("calculator")],
          ["/villages", people("contacts.title")],
          ["/villages#villages", disclosure("title")],
          ["/search", t("siteMap.search")],
        ],
      },
      {
        title: notices("title"),
        links: [
          ["/notices", notices("everyCategory")],
          ...noticeCategories.map((one) => [`/notices?category=${one}`, notices(`categories.${one}`)]),
          ["/notices/feed.xml", notices("rss")],
        ],
      },
      {
        title: shell("services"),
        links: (await publishedServices()).map(({ slug, shortName }) => [`/services/${slug}`, shortName]),
      },
      {
        title: t("siteMap.about"),
        links: [
          ["/correction", t("correction.title")],
          ["/information", shell("information")],
          ["/ratings", shell("ratings")],
          ["/privacy", shell("privacy")],
          ["/accessibility", shell("accessibility")],
          ["/sign-in", shell("signIn")],
        ],
      },
    ];
    return (
      <div className="stack">
        <Title>{t("siteMap.title")}</Title>
        {parts.map(({ title, links }) => (
          <section key={title} className="stack-small">
            <h2>{title}</h2>
            <ul className="plain-links">
              {links.map(([href, text]) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    );
  },
});
