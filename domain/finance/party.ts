import { maskedName } from "../masking";

/** How organisations end, or what they contain: their names are no personal data. A farm is called after its farmer. */
const organisation =
  /(公司|合作社|联社|信用社|银行|支行|委员会|村委会|政府|经济组织|服务站|管理站|水务站|电管站|工作站|中心|卫生院|医院|学校|小学|中学|幼儿园|财政所|供电所|派出所|司法所|供电局|税务局|民政局|水利局|林业局|农业农村局|协会|商会|工会|老年协会|施工队|水管站|电力|集团|超市|农资店|建材店|文印店|五金店|加油站|[0-9一二三四五六七八九十]+组|服务所|全体村民|农户水费缴纳表|(发放|缴纳)表（(\d+[人户]|各户)）|各户|农户\d*户)$/;

/**
 * The other side of a payment as the public reads it (public.md §8.2, payee masked): organisations in full, everybody
 * else masked. What is not surely an organisation counts as a person: 张三家庭农场 → 张****场.
 */
export const maskedParty = (name: string): string => {
  const plain = name.trim();
  if (plain === "" || organisation.test(plain)) return plain;
  // Several people in one cell: each by itself, so that no whole name is left between two signs.
  return plain
    .split(/([、，,;；/／\s]+)/)
    .map((part, at) => (at % 2 === 1 || part === "" ? part : maskedName(part)))
    .join("");
};
