import { ask, idCard, item, material, step, workingDays } from "./item";

/** Somebody began it and has still to find out the legal basis and the conditions: it cannot be published yet. */
export const draftItem = item("binzang-buzhu", "social", "funerals", {
  name: "殡葬惠民补助申请",
  shortName: "殡葬补助",
  itemType: "grant",
  serviceTarget: "本镇户籍、遗体火化并入公益性墓地的逝者家属",
  decidingBody: "云溪县民政局",
  legalBasis: [],
  conditions: [],
  materials: [
    idCard("办理家属"),
    material("certificate", "火化证明", "copy", "由殡仪馆出具", { source: "issued" }),
  ],
  steps: [step("收件", "综合窗口", 1), step("审核", "社会事务办公室", 5)],
  legalLimit: { amount: 20, unit: "WD", text: "按县民政部门规定" },
  promisedLimit: workingDays(10),
  specialProcedures: [],
  resultName: "殡葬惠民补助审批表",
  phone: "",
  questions: [ask("deceased", "逝者姓名和火化日期？")],
  faq: [],
  plainSummary: "",
  everydayWords: ["殡葬补助", "火化补贴"],
});
