import "server-only";
import { createTransport } from "nodemailer";
import { config } from "@/server/config";

export type MailPort = (message: { to: string; subject: string; text: string }) => Promise<void>;

/** Over SMTP, when a server is set; otherwise the mail is only shown at /dev/outbox. */
export const sendMail: MailPort = async ({ to, subject, text }) => {
  const { SMTP_URL, MAIL_FROM } = config();
  if (!SMTP_URL) return;
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const transport = createTransport({ url: SMTP_URL, ...timeouts });
  try {
    await transport.sendMail({ from: MAIL_FROM, to, subject: subject.replace(/[\r\n]+/g, " "), text });
  } finally {
    transport.close();
  }
};
