import type { Outcome, ReviewResult } from "./kinds";

/** One of at most five who speak for a group (第二十条). */
export type Representative = { name: string; phone: string };

/** 不予受理 or 引导: why, and which body is the right one. */
export type Refusal = { reasons: string; body: string; byId: string; reviewedById?: string };

/** 延长: asked by the handler, granted by a main leader, its reason told to the petitioner (第三十四条). */
export type ExtensionAsked = { days: number; reasons: string; byId: string; grantedById?: string };

/** 信访处理意见书, its four parts (第三十二条); the request stands in the petition itself. */
export type Opinion = {
  outcome: Outcome;
  /** 事实和理由 as found. */
  findings: string;
  /** 处理意见. */
  text: string;
  /** 法律法规依据. */
  basis: string;
  byId: string;
};

/** 调解协议 or 和解协议. */
export type Agreement = { kind: "mediated" | "settled"; text: string; on: string };

/** 复查 or 复核: asked for with reasons, decided above and recorded here. */
export type Review = {
  request: string;
  requestedOn: string;
  result?: ReviewResult;
  body?: string;
  text?: string;
};
