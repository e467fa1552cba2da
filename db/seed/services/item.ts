import type { Guide, GuideMaterial } from "@/domain/services/guide";
import { type OfficeKey, officeOf } from "../people/offices";

export type ItemSeed = { slug: string; office: OfficeKey; matter: string; guide: Guide };

type Given = Omit<Guide, keyof typeof usual | "phone"> & Partial<Guide>;

/** What is the same for nearly every item of the township. */
const usual = {
  implementingBody: "青禾镇人民政府",
  fee: "不收费",
  feeBasis: "本事项不收取任何费用",
  delivery: ["window", "village", "electronic"] as Guide["delivery"],
  location: "青禾镇便民服务中心一楼综合窗口（云溪县青禾镇禾兴路 18 号）；各村便民服务站可代办",
  officeHours: "工作日 8:30—12:00，14:00—17:30；周六上午 9:00—12:00 综合窗口值班",
  complaintPhone: "0300-8620012（镇纪委），或拨打 12345",
  visits: 1,
  isVillageProxyAllowed: true,
  remedies:
    "对办理决定不服的，可以自收到决定书之日起六十日内向云溪县人民政府申请行政复议，也可以自知道或者应当知道该决定之日起六个月内依法向人民法院提起行政诉讼。",
};

/** Writes one item; the telephone is its office's. */
export const item = (slug: string, office: OfficeKey, matter: string, given: Given): ItemSeed => ({
  ...{ slug, office, matter },
  guide: { ...usual, phone: officeOf(office).phone, ...given },
});

/** A material: required and brought by the applicant unless said otherwise. */
export const material = (
  key: string,
  name: string,
  form: GuideMaterial["form"],
  note: string,
  rest: Partial<GuideMaterial> = {},
): GuideMaterial => ({
  ...{ key, name, form, note },
  count: 1,
  source: "applicant",
  required: "required",
  isElectronicAccepted: true,
  ...rest,
});

export const idCard = (whose = "申请人") =>
  material("idCard", `${whose}居民身份证`, "copy", "正反面各拍一张，四角完整、字迹清楚", {
    source: "issued",
  });

export const householdBook = (note = "拍户主页和本人页，地址一栏要看得清") =>
  material("householdBook", "居民户口簿", "copy", note, { source: "issued" });

export const bankCard = (note = "本人名下的社会保障卡或惠农“一卡通”存折，拍有卡号的一面") =>
  material("bankCard", "社会保障卡（银行账户）", "copy", note, { source: "issued" });

export const step = (name: string, actor: string, workingDays: number) => ({ name, actor, workingDays });
export const ask = (key: string, label: string, hint = "", isRequired = true) => ({
  ...{ key, label, hint, isRequired },
});
export const faq = (question: string, answer: string) => ({ question, answer });
export const workingDays = (amount: number) => ({ amount, unit: "WD" as const });
