import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { signOut } from "@/app/(account)/account/actions";
import { SignOut } from "@/components/account/sign-out";
import { Footer } from "@/components/layout/footer";
import { Keyboard } from "@/components/layout/keyboard";
import { Masthead } from "@/components/layout/masthead";
import { Rail } from "@/components/layout/rail";
import { ReadAloud } from "@/components/layout/read-aloud";
import { countWaiting } from "@/db/queries/desk-counts";
import { can, type Viewer } from "@/domain/access";
import { homeOf, type MenuName, menuFor, placesFor, seldomFor } from "@/domain/navigation";
import { newOnce } from "@/server/once";
import { readingMode } from "@/server/reading-mode";
import { publishedSettings } from "@/server/settings";
import { currentViewer } from "@/server/viewer";
import { Watch } from "./watch";

const publicPlaces = [
  ["home", "/"],
  ["notices", "/notices"],
  ["services", "/services"],
  ["ask", "/ask"],
  ["track", "/track"],
] as const;

const homeNames: Record<string, "mySpace" | "desk" | "leadSpace" | "adminSpace"> = {
  "/my": "mySpace",
  "/office": "desk",
  "/lead": "leadSpace",
  "/admin": "adminSpace",
};

type Frame = { children: ReactNode };

/** The frame of public pages: it knows no viewer, so the page stays the same for everybody. */
export async function PublicFrame({ children }: Frame) {
  const t = await getTranslations("shell");
  const person = <a href="/sign-in">{t("signIn")}</a>;
  const { isCare } = await readingMode();
  return (
    <Around person={person}>
      {isCare && <Aloud />}
      {children}
    </Around>
  );
}

/** 读给我听 (public.md §7.4): in care mode public pages can be read aloud. */
async function Aloud() {
  const t = await getTranslations("shell.aloud");
  const { nonce } = await readingMode();
  const names = ["name", "start", "stop", "pause", "goOn", "slow", "reading", "paused"] as const;
  const words = Object.fromEntries(names.map((name) => [name, t(name)])) as Record<
    (typeof names)[number],
    string
  >;
  return <ReadAloud words={words} nonce={nonce} />;
}

/** The public frame for somebody signed in: sign-in pages, the villager's own pages. */
export async function PersonalFrame({ children }: Frame) {
  const viewer = await currentViewer();
  return (
    <Around viewer={viewer} person={await personLinks(viewer)}>
      {children}
    </Around>
  );
}

/** The frame of staff, leaders and administration: a rail of places beside the page. */
export async function OfficeFrame({ children, menu }: Frame & { menu: MenuName }) {
  const viewer = await currentViewer();
  const t = await getTranslations("shell");
  const path = await pathname();
  const waiting = can(viewer, "desk.read") ? await countWaiting(viewer) : 0;
  const chosen = menuFor(viewer, menu);
  const seldom = seldomFor(viewer, chosen).map(({ key, href }) => ({
    href,
    text: t(key as "desk"),
    isCurrent: path === href,
  }));
  const places = placesFor(viewer, chosen).map(({ key, href, letter }) => ({
    href,
    letter,
    text: t(key as "desk"),
    isCurrent: path === href,
    count: href === "/office" || href === "/lead" ? waiting : undefined,
  }));
  const notch = menu === "admin" ? undefined : t("nonClassified");
  return (
    <Around viewer={viewer} person={await personLinks(viewer, places.length > 0)} places={[]} notch={notch}>
      <div className="frame">
        {places.length > 0 && <Rail places={places} seldom={seldom} name={t("menu")} />}
        <Keyboard searchHref="/office/search" helpHref="/office/keys" />
        <div className="page">{children}</div>
      </div>
    </Around>
  );
}

/** Beside a rail, whose first place is one's home, the link home would be said twice. */
async function personLinks(viewer: Viewer, hasRail = false): Promise<ReactNode> {
  const t = await getTranslations("shell");
  if (viewer.kind === "guest") return <a href="/sign-in">{t("signIn")}</a>;
  return (
    <>
      {!hasRail && <a href={homeOf(viewer)}>{t(homeNames[homeOf(viewer)] ?? "home")}</a>}
      <a href="/account">{viewer.name}</a>
      <SignOut action={signOut} once={newOnce()} word={t("signOut")} />
    </>
  );
}

type AroundProps = Frame & {
  person: ReactNode;
  viewer?: Viewer;
  places?: [];
  notch?: string | undefined;
};

async function Around({ children, person, viewer, places, notch }: AroundProps) {
  const [t, settings, mode, path] = [
    await getTranslations("shell"),
    await publishedSettings(),
    await readingMode(),
    await pathname(),
  ];
  const languageHref = await modeLink("lang", mode.language === "en" ? "zh-CN" : "en");
  const lines = [
    settings.sponsor && t("sponsor", { name: settings.sponsor }),
    settings.phone && t("contact", { phone: settings.phone }),
    settings.address && t("address", { address: settings.address }),
    [settings.siteIdCode && t("siteCode", { code: settings.siteIdCode }), settings.icpNo, settings.policeNo]
      .filter(Boolean)
      .join("　"),
  ].filter(Boolean);
  return (
    <>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <Masthead
        name={settings.townshipName}
        careLink={{
          href: await modeLink("care", mode.isCare ? "0" : "1"),
          text: mode.isCare ? t("careModeOff") : t("careMode"),
        }}
        languageLink={{
          href: languageHref,
          text: t("otherLanguage"),
          language: mode.language === "en" ? "zh-CN" : "en",
        }}
        places={(places ?? publicPlaces).map(([key, href]) => ({
          href,
          text: t(key),
          isCurrent: path === href,
        }))}
        navigationName={t("menu")}
        person={person}
        banner={
          settings.banner
            ? { text: settings.banner, link: settings.bannerLink, title: t("emergency") }
            : undefined
        }
        demo={notch ?? (settings.demo ? t("demo") : undefined)}
      />
      <main id="main" className="main">
        {children}
      </main>
      <Footer
        name={t("siteMap")}
        lines={lines}
        links={[
          { href: "/site-map", text: t("siteMap") },
          { href: "/information", text: t("information") },
          { href: "/calculator", text: t("calculator") },
          { href: `/correction?path=${encodeURIComponent(path)}`, text: t("correction") },
          { href: "/privacy", text: t("privacy") },
          { href: "/accessibility", text: t("accessibility") },
          {
            href: languageHref,
            text: t("otherLanguage"),
          },
        ]}
      />
      {viewer && <Watch viewer={viewer} />}
    </>
  );
}

/** This page in another reading mode, its other parameters kept. */
async function modeLink(name: "care" | "lang", value: string): Promise<string> {
  const search = new URLSearchParams(((await headers()).get("x-path") ?? "").split("?")[1] ?? "");
  search.set(name, value);
  return `?${search}`;
}

async function pathname(): Promise<string> {
  return ((await headers()).get("x-path") ?? "/").split("?")[0] ?? "/";
}
