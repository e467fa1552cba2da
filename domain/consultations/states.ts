/** 咨询、建议: asked, assigned by the portfolio map, drafted, released by a second person. */
export const consultationStates = [
  "submitted",
  "assigned",
  "drafted",
  "answered",
  "closed",
  "withdrawn",
] as const;
export type ConsultationState = (typeof consultationStates)[number];

export const natures = ["consultation", "suggestion"] as const;
export type Nature = (typeof natures)[number];

/** What became of a suggestion; the reason is the answer. */
export const verdicts = ["adopted", "partly", "notAdopted"] as const;
export type Verdict = (typeof verdicts)[number];

/** What people ask about; the first whose words are met, see `topicOf`. */
export const questionTopics = [
  "assistance",
  "insurance",
  "land",
  "farming",
  "roads",
  "environment",
  "family",
  "safety",
  "village",
  "other",
] as const;
export type QuestionTopic = (typeof questionTopics)[number];

const marks: Record<Exclude<QuestionTopic, "other">, RegExp> = {
  assistance: /低保|救助|特困|五保|残疾|高龄|老年|养老服务|孤儿|困难/,
  insurance: /医保|社保|养老金|养老保险|报销|新农合|失业|就业|找工作|招工|创业/,
  land: /宅基地|建房|盖房|危房|征地|拆迁|土地|承包|流转|房产/,
  farming: /种粮|农机|农药|化肥|育秧|庄稼|养猪|养殖|防疫|林木|砍树|果树|茶/,
  roads: /路|桥|水管|自来水|停水|停电|路灯|班车|公交|网络|信号/,
  environment: /垃圾|污水|厕所|环境|烧秸秆|噪音|臭/,
  family: /生育|准生证|结婚|户口|身份证|居住证|上学|学校|幼儿园|殡葬|公墓|退役|当兵/,
  safety: /防火|消防|安全|纠纷|调解|治安|受灾|洪水|滑坡/,
  village: /村务|村账|账目|公开|选举|村干部|集体|补贴公示/,
};

/** "低保要带什么材料" → assistance. */
export const topicOf = (text: string): QuestionTopic =>
  questionTopics.find((topic) => topic !== "other" && marks[topic].test(text)) ?? "other";
