/** What the shared machinery must know about a kind of matter; everything else is its module's own. */
export type CaseKindFacts = {
  /** Folder, namespace of its words and first part of its events: `applications` → `applications.receive`. */
  readonly module: string;
  /** Where staff and villagers open one: the id follows after a slash. */
  readonly officePath: string;
  readonly myPath: string;
  /** Clocks that the applicant is told of, the one that matters most first. */
  readonly clocks: readonly string[];
  /** Steps whose opinion is written for the applicant; all other opinions stay inside the office. */
  readonly toldOpinions: readonly string[];
  /** Who brought it is shown in no list: the module shows it where it is needed (public.md §1.6). */
  readonly isShielded?: boolean;
};

/**
 * Kinds of matter villagers bring; all share the receipt, the tracking page, the desk, the clocks and the rating. Words are
 * found by the module: `state.<state>.{name,now,next}`, `happened.<step>` (for the applicant), `did.<step>` (for staff),
 * `told.<step>` (messages), `why.<step>` and `desk.<step>` (desks).
 */
export const caseRegistry = {
  application: {
    module: "applications",
    officePath: "/office/applications",
    myPath: "/my/applications",
    clocks: ["service.supplementNotice", "service.promise", "service.deferredMaterial"],
    toldOpinions: ["startSpecial", "terminate", "withdraw"],
  },
  ask: {
    module: "asks",
    officePath: "/office/asks",
    myPath: "/my/asks",
    clocks: ["ask.sort"],
    toldOpinions: ["turn", "close", "withdraw"],
  },
  consultation: {
    module: "consultations",
    officePath: "/office/consultations",
    myPath: "/my/consultations",
    clocks: ["consult.reply"],
    toldOpinions: ["close", "withdraw"],
  },
  report: {
    module: "reports",
    officePath: "/office/reports",
    myPath: "/my/reports",
    clocks: ["report.mend"],
    toldOpinions: ["mend", "close", "reopen", "withdraw"],
  },
  disclosureComplaint: {
    module: "disclosureComplaints",
    officePath: "/office/disclosure/complaints",
    myPath: "/my/complaints",
    clocks: ["village.complaint"],
    toldOpinions: ["answer", "decline", "order"],
  },
  petition: {
    module: "petitions",
    officePath: "/office/petitions",
    myPath: "/my/petitions",
    clocks: [
      "petition.finish",
      "petition.notice",
      "petition.reviewRequest",
      "petition.reviewDecide",
      "petition.recheckRequest",
      "petition.recheckDecide",
    ],
    toldOpinions: ["refuseExtension", "beginHearing", "endHearing", "handleAnew", "withdraw"],
    isShielded: true,
  },
  information: {
    module: "information",
    officePath: "/office/information",
    myPath: "/my/information",
    clocks: ["disclosure.reply"],
    toldOpinions: ["extend", "noticeFee", "withdraw"],
  },
  workOrder: {
    module: "hotline",
    officePath: "/office/hotline",
    myPath: "/my",
    clocks: ["hotline.reply", "hotline.sign"],
    toldOpinions: [],
  },
} as const satisfies Record<string, CaseKindFacts>;

export type CaseKind = keyof typeof caseRegistry;
export const caseKinds = Object.keys(caseRegistry) as CaseKind[];
export const factsOfKind = (kind: CaseKind): CaseKindFacts => caseRegistry[kind];

/** The kind whose events begin with this module: `applications` → `application`. */
export const kindOfModule = (module: string): CaseKind | undefined =>
  caseKinds.find((kind) => caseRegistry[kind].module === module);
