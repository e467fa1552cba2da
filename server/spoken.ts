import "server-only";
import { createTranslator } from "use-intl/core";
import { messages } from "@/messages";

/**
 * Words for what is not written for the reader of this request: messages to somebody else, PDF papers, jobs. They are in
 * the language of the product.
 */
export const spoken = <Namespace extends keyof (typeof messages)["zh-CN"]>(namespace: Namespace) =>
  createTranslator({ locale: "zh-CN", messages: messages["zh-CN"], namespace, timeZone: "Asia/Shanghai" });

export const spokenDay = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
};
