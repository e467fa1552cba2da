import "server-only";
import { randomBytes } from "node:crypto";
import { headers } from "next/headers";
import NextAuth from "next-auth";
import type {} from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { transaction } from "@/db/client";
import { endSessionByDigest, insertSession } from "@/db/queries/sign-in";
import { insideSite } from "@/domain/account/inside";
import { sessionHours } from "@/domain/account/limits";
import { clientAddress } from "@/server/client-address";
import { config } from "@/server/config";
import { digestOf } from "@/server/digest";
import { isSecureSite } from "@/server/session";
import { openTicket } from "./ticket";

declare module "next-auth/jwt" {
  interface JWT {
    /** The random token that is the whole cookie. */
    opaque?: string;
  }
}

/**
 * next-auth, told to put nothing but a random token into its cookie; who it belongs to stands in `sessions`, where it
 * can be ended at once. Proofs (passwords, codes) are looked at before: it takes sealed tickets only.
 */
export const { handlers, signIn, signOut } = NextAuth(() => ({
  trustHost: true,
  basePath: "/api/auth",
  secret: config().AUTH_SECRET,
  useSecureCookies: isSecureSite,
  pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
  session: { strategy: "jwt", maxAge: sessionHours * 3600 },
  jwt: {
    encode: async ({ token }) => token?.opaque ?? "",
    decode: async ({ token }) => (token ? { opaque: token } : null),
  },
  providers: [
    Credentials({
      credentials: { ticket: {} },
      authorize: ({ ticket }) => {
        const id = openTicket(ticket);
        return id ? { id } : null;
      },
    }),
  ],
  callbacks: {
    async jwt({ token, user }) {
      return user?.id ? { opaque: await openSession(user.id) } : token;
    },
    // Who is signed in is asked of `server/viewer.ts`; the open endpoint of next-auth knows nothing.
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) => baseUrl + insideSite(url, "/"),
  },
  events: {
    async signOut(message) {
      const opaque = "token" in message ? message.token?.opaque : undefined;
      if (opaque) await transaction((tx) => endSessionByDigest(tx, digestOf(opaque)));
    },
  },
  // Wrong passwords are no faults; they stand in the events.
  logger: { error() {}, warn() {}, debug() {} },
}));

/** Joins the transaction that is open in an action. */
async function openSession(accountId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const userAgent = (await headers()).get("user-agent")?.slice(0, 300) ?? "";
  const address = await clientAddress();
  await transaction((tx) =>
    insertSession(tx, { digest: digestOf(token), accountId, userAgent, address, hours: sessionHours }),
  );
  return token;
}
