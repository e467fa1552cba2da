import type { Tx } from "@/db/client";
import { eventHash, eventText } from "@/db/queries/events";
import { events } from "@/db/schema";
import type { SubjectKind } from "@/db/schema/spine";
import { genesis } from "@/domain/audit/chain";
import { plant } from "./planting";
import { idOf } from "./stable";

export type Deed = {
  subjectKind: SubjectKind;
  subjectId: string;
  what: string;
  permission: string;
  actorId: string | null;
  actorPostId: string | null;
  at: Date;
  fromState?: string | null;
  toState?: string | null;
  opinion?: string | null;
  detail?: Record<string, unknown>;
};

/**
 * What happened in the township, written down at once: the same chains that `insertEvent` makes one by one, in the order
 * in which things happened.
 */
export class Chronicle {
  private readonly deeds: Deed[] = [];

  add(...deeds: readonly Deed[]): void {
    this.deeds.push(...deeds);
  }

  async plant(tx: Tx): Promise<void> {
    const last = new Map<string, string>();
    const inOrder = [...this.deeds].sort((a, b) => a.at.getTime() - b.at.getTime());
    const rows = inOrder.map((deed, index) => {
      const row = {
        ...deed,
        id: idOf(`event:${deed.subjectId}:${deed.what}:${index}`),
        detail: deed.detail ?? {},
        previousHash: last.get(deed.subjectId) ?? genesis,
      };
      const hash = eventHash(eventText(row));
      last.set(deed.subjectId, hash);
      return { ...row, hash };
    });
    await plant(tx, events, rows);
  }
}
