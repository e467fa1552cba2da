export const deliveries = ["window", "post", "village", "electronic"] as const;
/** How the result reaches the applicant. */
export type Delivery = (typeof deliveries)[number];

/** One material an applicant brings (public.md §4.2). */
export type GuideMaterial = {
  key: string;
  name: string;
  form: "original" | "copy" | "originalAndCopy" | "form" | "photo";
  count: number;
  source: "applicant" | "issued" | "intermediary";
  required: "required" | "optional" | "deferrable";
  note: string;
  isElectronicAccepted: boolean;
};

export type GuideStep = { name: string; actor: string; workingDays: number };

/** A question of the item's own, asked on the first screen of the application. */
export type GuideQuestion = { key: string; label: string; hint: string; isRequired: boolean };

/**
 * 办事指南: the eight inspected elements (事项名称 设定依据 申请条件 办理材料 办理地点 办理时间 联系电话 办理流程) and what else
 * a villager needs to know. Days are working days unless said.
 */
export type Guide = {
  name: string;
  shortName: string;
  itemType: "grant" | "licence" | "confirmation" | "publicService" | "other";
  serviceTarget: string;
  implementingBody: string;
  decidingBody: string;
  legalBasis: string[];
  conditions: string[];
  materials: GuideMaterial[];
  steps: GuideStep[];
  legalLimit: { amount: number; unit: "WD" | "CD"; text: string };
  promisedLimit: { amount: number; unit: "WD" | "CD" };
  specialProcedures: string[];
  fee: string;
  feeBasis: string;
  resultName: string;
  delivery: Delivery[];
  location: string;
  officeHours: string;
  phone: string;
  complaintPhone: string;
  visits: number;
  isVillageProxyAllowed: boolean;
  questions: GuideQuestion[];
  faq: { question: string; answer: string }[];
  remedies: string;
  plainSummary: string;
  everydayWords: string[];
};
