import "server-only";
import { z } from "zod";
import { findUnsent, updateFailed, updateSent } from "@/db/queries/outgoing";
import { absolute } from "@/server/absolute";
import { faultText } from "@/server/log";
import { sendMail } from "@/server/ports/mail";
import { sendSms } from "@/server/ports/sms";
import type { Run } from "./kinds";

const Payload = z.object({ id: z.uuid() });

/** Sends one message. If the machine dies between the gateway's answer and our commit, it is sent once more. */
export const deliver: Run = async ({ tx, payload, isLastTry }) => {
  const message = await findUnsent(tx, Payload.parse(payload).id);
  if (!message) return;
  const { channel, address, subject, body, link } = message;
  const text = link ? `${body} ${absolute(link)}` : body;
  try {
    if (address && channel === "sms") await sendSms({ phone: address, text });
    else if (address && channel === "mail") await sendMail({ to: address, subject, text });
    else throw new Error("a message without an address");
  } catch (error) {
    if (!isLastTry) throw error;
    return updateFailed(tx, message.id, faultText(error));
  }
  await updateSent(tx, message.id);
};
