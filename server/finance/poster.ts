import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { publishedVillage } from "@/db/queries/published-disclosure";
import { publishedAccounts, publishedLines } from "@/db/queries/published-finance";
import { dayOf } from "@/domain/calendar/day";
import { yuan } from "@/domain/finance/money";
import { periodOf } from "@/domain/finance/periods";
import { absolute } from "@/server/absolute";
import { dayFormat } from "@/server/day-format";
import { renderPdf } from "@/server/pdf";
import { qrSvg } from "@/server/qr";
import { publishedSettings } from "@/server/settings";
import { linesTold, lineWords } from "./told";

/** The A3 sheet of a published period for the village's board: the masked lines of the page, in large type. */
export async function accountsPoster(villageId: string, periodKey: string) {
  const village = await publishedVillage(villageId);
  const period = periodOf(periodKey);
  const accounts = village && period && (await publishedAccounts(village.id, period.key));
  if (!accounts) return null;
  const t = await getTranslations("finance");
  const p = await getTranslations("finance.poster");
  const { phone } = await publishedSettings();
  const { long } = await dayFormat();
  const lines = (await publishedLines(accounts)).get(accounts.version) ?? [];
  const groups = await linesTold(accounts.openingFen, lines);
  const address = absolute(`/villages/${village.id}/accounts/${accounts.period}`);
  const heads = await lineWords();
  const { openingFen, incomeFen, expenseFen, closingFen } = accounts;
  const day = long(dayOf(accounts.publishedAt));
  const data = {
    language: (await getLocale()).slice(0, 2),
    publisher: village.name,
    title: accounts.title,
    note: accounts.version > 1 ? p("corrected", { day }) : "",
    sums: p("facts", {
      ...{ opening: yuan(openingFen), income: yuan(incomeFen) },
      ...{ expense: yuan(expenseFen), closing: yuan(closingFen) },
    }),
    opinion: accounts.opinion && p("opinion", { opinion: accounts.opinion }),
    heads: [
      ...[heads.on, heads.voucherNo, heads.summary, heads.counterparty, heads.income, heads.expense],
      ...[heads.balance, `${heads.handler}/${heads.approver}`],
    ],
    groups: groups.map(({ name, income, expense, lines: own }) => ({
      name,
      sum: [income && `${heads.income} ${income}`, expense && `${heads.expense} ${expense}`]
        .filter(Boolean)
        .join("　"),
      rows: own.map(
        ({ on, voucherNo, summary, counterparty, income, expense, balance, handler, approver }) => ({
          ...{ on, voucherNo, summary, counterparty, income, expense, balance },
          people: [handler, approver].filter(Boolean).join("/"),
        }),
      ),
    })),
    facts: [
      p("by", { clerk: accounts.confirmedBy ?? "—", director: accounts.opinedBy ?? "—", day }),
      `${p("phone", { phone: village.phone || "—", township: phone || "—" })}　${t("public.masked")}`,
    ],
    address,
    scan: p("scan"),
    qr: qrSvg(address),
  };
  return { pdf: await renderPdf("accounts", data, accounts.publishedAt), title: accounts.title };
}
