"use server";

import { removeSecondFactor, updateSecondFactor } from "@/db/queries/accounts";
import {
  closeAccount,
  endOtherSessions,
  endSession,
  findOwnAccount,
  findOwnSession,
  updateResidence,
} from "@/db/queries/own-account";
import { needsSecondFactor } from "@/domain/access";
import {
  ChangePassword,
  EndSession,
  GivenCode,
  Nothing,
  OwnData,
  WithPassword,
} from "@/domain/account/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { choosePassword } from "@/server/auth/choose-password";
import { leave } from "@/server/auth/enter";
import { proveOwnPassword } from "@/server/auth/prove-password";
import { offeredSecret, stepOfCode } from "@/server/auth/second-factor";
import { requireVillage } from "@/server/auth/village";
import { publishedSettings } from "@/server/settings";

export const signOut = action({
  permission: "portal.enter",
  isRepeatable: true,
  input: Nothing,
  async run({ viewer }) {
    const goTo = "/sign-in?out=1";
    if (!viewer.accountId) return { quiet: "the session had ended by itself", goTo };
    await leave();
    return { subjectKind: "account", subjectId: viewer.accountId, what: "account.signOut", goTo };
  },
});

/** Coming here was the use that keeps the session alive; `server/viewer.ts` has noted it. */
export const extendSession = action({
  permission: "account.own",
  isRepeatable: true,
  input: Nothing,
  run: async () => ({ quiet: "staying signed in is no deed" }),
});

export const endOneSession = action({
  permission: "account.own",
  input: EndSession,
  async run({ viewer, input, tx }) {
    const [own, session] = [await findOwnAccount(viewer), await findOwnSession(viewer, input.id)];
    if (!own || !session) throw new Refused("notFound");
    await endSession(tx, session);
    const goTo = session.id === viewer.sessionId ? "/sign-in?out=1" : "/account?ended=1";
    return { subjectKind: "account", subjectId: own.id, what: "account.endSession", goTo };
  },
});

export const endAllOtherSessions = action({
  permission: "account.own",
  input: Nothing,
  async run({ viewer, tx }) {
    const own = await findOwnAccount(viewer);
    if (!own || !viewer.sessionId) throw new Refused("notFound");
    await endOtherSessions(tx, own, viewer.sessionId);
    const goTo = "/account?ended=all";
    return { subjectKind: "account", subjectId: own.id, what: "account.endOtherSessions", goTo };
  },
});

export const changePassword = action({
  permission: "account.own",
  input: ChangePassword,
  prove: ({ viewer, input, address }) =>
    proveOwnPassword(viewer, input.currentPassword, "currentPassword", address),
  async run({ viewer, input, tx }) {
    const own = await findOwnAccount(viewer);
    if (!own || !viewer.sessionId) throw new Refused("notFound");
    await choosePassword(tx, own, input.password, [own.name, own.accountName]);
    await endOtherSessions(tx, own, viewer.sessionId);
    const goTo = "/account?changed=1";
    return { subjectKind: "account", subjectId: own.id, what: "account.changePassword", goTo };
  },
});

export const setUpSecondFactor = action({
  permission: "account.own",
  input: GivenCode,
  async run({ viewer, input, tx }) {
    if (!viewer.accountId || !viewer.sessionId || viewer.kind !== "staff") throw new Refused("notFound");
    const secret = offeredSecret(viewer.sessionId);
    await updateSecondFactor(tx, viewer.accountId, secret, await stepOfCode(secret, input.code));
    const goTo = "/account?secondFactor=on";
    return { subjectKind: "account", subjectId: viewer.accountId, what: "account.secondFactorOn", goTo };
  },
});

export const turnOffSecondFactor = action({
  permission: "account.own",
  input: WithPassword,
  prove: ({ viewer, input, address }) => proveOwnPassword(viewer, input.password, "password", address),
  async run({ viewer, tx, proof: account }) {
    const { isTotpRequired } = await publishedSettings();
    if (isTotpRequired && needsSecondFactor(viewer.posts))
      throw new Refused("account.errors.needsSecondFactor");
    await removeSecondFactor(tx, account.id);
    const goTo = "/account?secondFactor=off";
    return { subjectKind: "account", subjectId: account.id, what: "account.secondFactorOff", goTo };
  },
});

export const correctOwnData = action({
  permission: "my.enter",
  input: OwnData,
  async run({ viewer, input, tx }) {
    const own = await findOwnAccount(viewer);
    if (!own) throw new Refused("notFound");
    await requireVillage(input.villageId);
    await updateResidence(tx, own, { ...input, villageId: input.villageId || null });
    return {
      subjectKind: "person",
      subjectId: own.personId,
      what: "person.correctOwn",
      goTo: "/account?saved=1",
    };
  },
});

export const closeOwnAccount = action({
  permission: "my.enter",
  input: WithPassword,
  prove: ({ viewer, input, address }) => proveOwnPassword(viewer, input.password, "password", address),
  async run({ viewer, tx }) {
    const own = await findOwnAccount(viewer);
    if (!own) throw new Refused("notFound");
    await closeAccount(tx, own);
    const goTo = "/sign-in?closed=1";
    return { subjectKind: "account", subjectId: own.id, what: "account.close", goTo };
  },
});
