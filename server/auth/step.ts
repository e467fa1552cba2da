import "server-only";
import { cookies } from "next/headers";
import { open, seal } from "@/db/sealing";
import type { CodePurpose } from "@/domain/account/codes";
import { isSecureSite } from "@/server/session";

const name = "sign-in-step";
const minutes = 15;

/** A number that awaits its code. */
export type CodeStep = { at: CodePurpose; phone: string; next: string };
/** A right password that awaits its second factor. */
export type SecondFactorStep = { at: "secondFactor"; accountId: string; next: string };
/** How far somebody has come who is not in yet. */
type Step = CodeStep | SecondFactorStep;

/** Kept sealed in a cookie between two pages, so that neither phone nor account stands in an address or a form. */
export async function keepStep(step: Step): Promise<void> {
  const value = seal(JSON.stringify({ ...step, until: Date.now() + minutes * 60_000 }));
  const kept = { httpOnly: true, sameSite: "lax", secure: isSecureSite, path: "/" } as const;
  (await cookies()).set(name, value, { ...kept, maxAge: minutes * 60 });
}

export const codeStep = (purpose: CodePurpose) => currentStep(purpose) as Promise<CodeStep | null>;
export const secondFactorStep = () => currentStep("secondFactor") as Promise<SecondFactorStep | null>;

/** The step of this visitor if it is of this kind and not too old. */
async function currentStep(at: Step["at"]): Promise<Step | null> {
  const value = (await cookies()).get(name)?.value;
  if (!value) return null;
  try {
    const step = JSON.parse(open(value));
    return step.at === at && step.until > Date.now() ? step : null;
  } catch {
    return null;
  }
}

export async function forgetStep(): Promise<void> {
  (await cookies()).delete(name);
}
