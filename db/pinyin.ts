import { pinyin } from "pinyin-pro";

/**
 * The key by which a Chinese name sorts: surname first in its surname reading (单 shan, 曾 zeng, 解 xie), then the given
 * name. PostgreSQL's own collations read those surnames wrongly.
 */
export const pinyinKey = (name: string): string =>
  pinyin(name.trim(), { mode: "surname", toneType: "none", type: "array", nonZh: "consecutive" })
    .join(" ")
    .toLowerCase();
