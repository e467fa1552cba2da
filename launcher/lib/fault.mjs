/** A fault a person can mend: one sentence in each language, an exit code, never a stack. */
export class Fault extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   * @param {number} [exitCode]
   */
  constructor(zh, en, exitCode = 1) {
    super(`${zh}\n${en}`);
    this.name = "Fault";
    this.exitCode = exitCode;
  }
}

const byCode = {
  ENOSPC: ["磁盘已满，请先腾出空间。", "The disk is full; please free some space."],
  EDQUOT: ["磁盘配额已用完，请先腾出空间。", "The disk quota is used up; please free some space."],
  EROFS: ["所在磁盘是只读的，无法写入。", "The disk is read-only, nothing can be written."],
  EACCES: ["没有权限读写", "No permission to read or write"],
  EPERM: ["没有权限操作", "Not permitted"],
};

/** The same fault in words a person can act on, where we know it. */
export function explain(error) {
  if (error instanceof Fault) return error;
  const [zh, en] = byCode[error?.code] ?? [];
  if (!zh) return new Fault(`没有成功：${error?.message ?? error}`, "It did not work, for the reason above.");
  if (!error.path || zh.endsWith("。")) return new Fault(zh, en);
  return new Fault(
    `${zh}：${error.path}，请检查文件夹的所有者。`,
    `${en}: ${error.path}; check who owns the folder.`,
  );
}
