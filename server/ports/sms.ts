import "server-only";
import { config } from "@/server/config";

/** A way to send a short message. Resolves when the gateway has taken it; throws when it may be tried again. */
export type SmsPort = (message: { phone: string; text: string }) => Promise<void>;

/** Sends nothing: the message can be read at /dev/outbox, where that is switched on. */
const show: SmsPort = async () => {};

/** Any gateway that takes JSON over HTTP with a token: SMS_HTTP_TEMPLATE is its body, with {phone} and {text} in it. */
const post: SmsPort = async ({ phone, text }) => {
  const { SMS_HTTP_URL = "", SMS_HTTP_TOKEN = "", SMS_HTTP_TEMPLATE } = config();
  const answer = await fetch(SMS_HTTP_URL, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${SMS_HTTP_TOKEN}` },
    body: filled(SMS_HTTP_TEMPLATE, { phone, text }),
    signal: AbortSignal.timeout(10_000),
    redirect: "error",
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}`);
};

/** Values go in as JSON text, so that no quote in a message can change the order. */
const filled = (template: string, values: Record<string, string>): string =>
  template.replace(/\{(phone|text)\}/g, (_, name: string) => JSON.stringify(values[name]).slice(1, -1));

export const sendSms: SmsPort = (message) => (config().SMS_PROVIDER === "http" ? post : show)(message);
