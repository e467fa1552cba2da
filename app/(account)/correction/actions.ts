"use server";

import { CorrectionInput } from "@/domain/corrections/input";
import { action } from "@/server/action";
import { reportCorrection, takeCorrectionTry } from "@/server/corrections/report";

/** From anybody, without an account. What was written is nobody's business but the office's: no event repeats it. */
export const sendCorrection = action({
  permission: "portal.enter",
  input: CorrectionInput,
  prove: ({ address }) => takeCorrectionTry(address),
  async run({ input, tx }) {
    const subject = await reportCorrection(tx, input);
    return { ...subject, what: "corrections.send", message: "home.correction.sent" };
  },
});
