/** The six columns of the annual report (public.md §2.6). */
export const applicantTypes = ["natural", "business", "research", "charity", "legal", "other"] as const;
export type ApplicantType = (typeof applicantTypes)[number];

/** In what form the applicant wants it, and how it is to reach them (政府信息公开条例 第二十九条). */
export const informationForms = ["electronic", "paper", "disc"] as const;
export const informationWays = ["online", "email", "mail", "pickup", "readOnSite"] as const;
export type InformationForm = (typeof informationForms)[number];
export type InformationWay = (typeof informationWays)[number];

/** How a request comes that the office enters itself: in person, registered post, ordinary mail, fax. */
export const enteredChannels = ["window", "post", "letter", "fax"] as const;
export type InformationChannel = "web" | (typeof enteredChannels)[number];

/** Purposes under which files hang on a request. */
export const proofPurpose = "informationProof:identity";
export const sourcePurpose = "informationSource:copy";
export const givenPurpose = "informationGiven:copy";
/** Copies made by the redaction workshop carry this word before the colon. */
export const redactedWord = "redacted";
