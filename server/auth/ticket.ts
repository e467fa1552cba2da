import "server-only";
import { open, seal } from "@/db/sealing";

const lifetime = 60_000;

/** What passes from a proof to next-auth: which account was proven, sealed, for a minute. It never leaves the server. */
export const sealTicket = (accountId: string): string =>
  seal(JSON.stringify({ accountId, until: Date.now() + lifetime }));

/** The account a ticket was made for, or null: `/api/auth` is open to everybody, a forged ticket opens nothing. */
export function openTicket(ticket: unknown): string | null {
  try {
    const { accountId, until } = JSON.parse(open(String(ticket)));
    return until > Date.now() ? accountId : null;
  } catch {
    return null;
  }
}
