/** What a code sent by SMS is for. */
export const codePurposes = ["signInCode", "registerCode", "resetCode", "phoneCode"] as const;
export type CodePurpose = (typeof codePurposes)[number];
/** A one-time link lets somebody choose a password. */
export type SecretPurpose = CodePurpose | "setPassword";

/** Digits of a code; with five tries one in 200 000 guesses is right. */
export const codeDigits = 6;
export const codeTries = 5;
export const codeMinutes = 10;
/** Seconds until another code may be asked for, and how many an hour for one number and for one address. */
export const resendSeconds = 60;
export const codesPerHour = 5;
export const codesPerHourOfAddress = 60;
/** Hours a one-time link is good for. */
export const linkHours = 24;
