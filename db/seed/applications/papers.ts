import type { Decision } from "@/domain/applications/papers";
import type { Guide } from "@/domain/services/guide";

const approvals: Record<string, string> = {
  dibao:
    "经入户调查、信息核对和村内公示，申请家庭人均收入低于我县农村低保标准，家庭财产符合规定，同意纳入最低生活保障，从次月起发放。",
  "linshi-jiuzhu":
    "经入户核实，申请人因突发困难导致基本生活暂时难以维持，符合临时救助条件，同意给予一次性临时救助 2000 元，打入社会保障卡。",
  zhaijidi:
    "选址符合村庄规划，不占永久基本农田，村内公示无异议，同意按申请面积使用宅基地建房，开工前请申请放线。",
  "laonian-youdai": "年龄、居住情况核对无误，同意发放老年人优待证。",
  "gaoling-jintie": "年龄、户籍核对无误，县民政局已审批，从次月起发放高龄津贴。",
  "tudi-liuzhuan": "流转合同条款齐全，地块与承包证一致，双方自愿，予以备案。",
  "renmin-tiaojie": "双方就排水沟走向达成一致，已签订调解协议，由村调解员回访履行情况。",
};

const rejections: Record<string, string> = {
  dibao:
    "经信息核对，家庭名下有一辆价值超过规定的小型客车，且户主务工收入折算后家庭人均收入高于我县农村低保标准，不符合《最低生活保障审核确认办法》规定的条件。",
  "linmu-caifa": "申请采伐地块位于封山育林区内，依照《森林法》第五十五条的规定不得采伐。",
};

export function decisionOf(slug: string, guide: Guide, result: Decision["result"]): Decision {
  if (result === "rejected")
    return {
      result,
      text: `不予办理${guide.shortName}。`,
      reasons: rejections[slug] ?? `经审核，申请事项不符合${guide.name}规定的条件。`,
      remedies: guide.remedies,
    };
  return {
    result,
    text: approvals[slug] ?? `经审核，材料齐全、情况属实，符合${guide.name}的条件，予以办理。`,
    reasons: "",
    remedies: guide.remedies,
  };
}

export const refusals: Record<string, { reasons: string; remedies: string }> = {
  dibao: {
    reasons:
      "申请人户籍和居住地均不在本镇，依照规定应向户籍所在地乡镇提出申请。已当面告知对方乡镇的受理电话。",
    remedies: "对不予受理有异议的，可以自收到本通知之日起六十日内向云溪县人民政府申请行政复议。",
  },
  "tuiyi-youdai": {
    reasons: "申请人的优待证档案已由现居住地建档，同一对象不能重复申领。",
    remedies:
      "对不予受理有异议的，可以向云溪县退役军人事务局反映，或者自收到本通知之日起六十日内申请行政复议。",
  },
};

/** What is missing, in words by which somebody knows what to bring. */
export const missingWords: Record<string, string> = {
  idCard: "照片反光，号码看不清，请放在桌上重新拍正反两面",
  invoice: "发票上的购机人姓名和身份证不一致，请到销售点换开",
  machinePhoto: "铭牌照片模糊，请靠近一点再拍，要看清出厂编号",
  ownership: "没有拍到林权证的四至界限一页，请补拍",
  bill: "费用总清单没有盖医院公章，请到收费处补盖",
  discharge: "缺出院小结，请向住院科室索取",
  householdBook: "请补拍户主页",
};

export const specialWords: Record<string, string> = {
  dibao: "初审意见在申请人所在村公示七天，征求群众意见",
  zhaijidi: "组织选址踏勘，核对四至和用地性质",
  "weifang-gaizao": "委托专业机构做房屋安全鉴定",
};

export const specialResults: Record<string, string> = {
  dibao: "公示期满，没有收到异议",
  zhaijidi: "已到场踏勘，选址符合规划，四邻无异议",
  "weifang-gaizao": "鉴定结论为 D 级，建议拆除重建",
};
