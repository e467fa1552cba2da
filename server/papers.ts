import "server-only";
import type { Viewer } from "@/domain/access";
import { paperOf as applicationPaper } from "@/server/applications/paper";
import { paperOf as askPaper } from "@/server/asks/paper";
import { complaintPaper } from "@/server/disclosure/complaint-paper";
import type { Download } from "@/server/download";
import { paperOf as informationPaper } from "@/server/information/paper";
import { paperOf as petitionPaper } from "@/server/petitions/paper";

type PaperOf = (viewer: Viewer, id: string, paper: string) => Promise<Download | null>;

/**
 * Who makes the papers (PDF) of a matter: each module answers for its own matters and for whoever may see them, `null` for
 * everything else. A module adds its own line.
 */
const makers: readonly PaperOf[] = [
  applicationPaper,
  askPaper,
  complaintPaper,
  petitionPaper,
  informationPaper,
];

/** A paper by the id of its matter and its file name (`receipt.pdf`); null = there is none for this viewer. */
export async function paperOf(viewer: Viewer, id: string, paper: string): Promise<Download | null> {
  for (const make of makers) {
    const made = await make(viewer, id, paper);
    if (made) return made;
  }
  return null;
}
