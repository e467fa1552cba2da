import "server-only";
import type { Tx } from "@/db/client";
import type { Application } from "@/db/queries/applications";
import type { Viewer } from "@/domain/access";
import type { ApplicationFacts } from "@/domain/applications/facts";
import { stepOf } from "@/domain/applications/flow";
import type { ApplicationState } from "@/domain/applications/states";
import { carryOn, type Recorded } from "@/server/cases/move";

/** A draft that has a receipt number (it was asked at the door first) does not vanish: it is withdrawn. */
export function giveUpDraft(tx: Tx, viewer: Viewer, draft: Application): Promise<Recorded> {
  const at = new Date();
  return carryOn<ApplicationState, ApplicationFacts>(tx, viewer, draft, {
    name: "withdraw",
    step: { ...stepOf("withdraw"), clocks: [] },
    at,
    changes: { closedAt: at },
    desks: [],
    expected: "withdraw",
    endedHow: "withdrawn",
  });
}
