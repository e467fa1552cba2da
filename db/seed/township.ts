import type { Tx } from "@/db/client";
import type { Keep } from "./applications/files";
import { plantApplications } from "./applications/plant";
import { plantAsks } from "./asks/plant";
import { Chronicle } from "./chronicle";
import { plantDisclosure } from "./disclosure/plant";
import { plantFinance } from "./finance/plant";
import { seedCalendar } from "./install-calendar";
import { plantNotices } from "./notices/plant";
import { plantPeople } from "./people/plant";
import { plantRectifications } from "./ratings/plant";
import { plantWords } from "./routing/plant";
import { plantServices } from "./services/plant";
import { plantSettings } from "./settings";

type Given = { told?: (zh: string, en: string) => void; keep?: Keep | null };

/**
 * The whole demo township, for an empty database. `told` hears of each part as it begins; `keep` puts files into the
 * store, without it everything was brought on paper.
 */
export async function plantTownship(tx: Tx, { told = () => {}, keep = null }: Given = {}): Promise<void> {
  told("工作日历和基本设置", "calendar and settings");
  await seedCalendar(tx);
  await plantSettings(tx);
  told("办公室、村、岗位、人员和分工", "offices, villages, posts, people, portfolios");
  await plantPeople(tx);
  told("26 个办事事项", "26 service items");
  await plantServices(tx);
  await plantWords(tx);
  const chronicle = new Chronicle();
  told("150 篇通知公告", "150 notices");
  await plantNotices(tx, chronicle);
  told("60 件办件", "60 applications");
  await plantApplications(tx, chronicle, keep);
  told("十二个村的村务公开", "disclosure of the twelve villages");
  await plantDisclosure(tx, chronicle);
  told("12 个村六个季度的账目", "six quarters of accounts of 12 villages");
  await plantFinance(tx, chronicle, keep);
  await plantRectifications(tx, chronicle);
  told("200 件咨询、建议和随手报", "200 questions, suggestions and fault reports");
  await plantAsks(tx, chronicle);
  told("办理记录", "the history of all of it");
  await chronicle.plant(tx);
}
