import "server-only";
import { type Information, listInformationFiles } from "@/db/queries/information";
import { listRedactedCopies } from "@/db/queries/redaction";
import { givenPurpose } from "@/domain/information/kinds";

/**
 * What goes out with a reply: whole copies attached to be given, and redacted copies (the newest of each original). Of
 * what may be known in part only the redacted ones are given, whatever else lies there (第三十七条).
 */
export async function copiesOf(information: Information) {
  const files = await listInformationFiles(information);
  const whole = files.filter(({ purpose }) => purpose === givenPurpose);
  const newest = new Map(
    (await listRedactedCopies(information)).map((copy) => [copy.originalId, copy.fileId]),
  );
  const redacted = files.filter(({ id }) => [...newest.values()].includes(id));
  const { outcome } = information.request.reply ?? {};
  const goesOut =
    outcome === "partlyProvided" ? redacted : outcome === "provided" ? [...whole, ...redacted] : [];
  return { files, whole, redacted, goesOut };
}
