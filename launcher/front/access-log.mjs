/** Ways whose next step is a pass or a ticket: who reads the log must not be able to use it. */
const passes = /^(\/(?:track|set-password)\/)[^/]+/;
/** What our own addresses are made of; anything else was typed by somebody and may say anything. */
const ownStep = /^[\w.~()-]{0,64}$/;

/** The path without its query, passes and whatever no page of ours is called: `/track/abc?x=1` → `/track/*`. */
export function loggedPath(url) {
  const path = url.split(/[?#]/, 1)[0].replace(passes, "$1*");
  const steps = path.split("/").slice(0, 12);
  return steps
    .map((step) => (ownStep.test(step) && !/\d{11}/.test(step.replace(/-/g, " ")) ? step : "*"))
    .join("/");
}

/**
 * One JSON line for each request when it has ended: no names, no queries, no cookies, no addresses of readers (those are in
 * the log of the proxy). A request whose reader went away before the end has `cut`.
 * @param {(line: string) => unknown} [write]
 */
export const createAccessLog =
  (write = (line) => process.stdout.write(line)) =>
  (request, response) => {
    const begun = performance.now();
    const { method, url } = request;
    response.once("close", () => {
      const line = {
        time: new Date().toISOString(),
        msg: "request",
        method,
        path: loggedPath(url),
        status: response.statusCode,
        ms: Math.round(performance.now() - begun),
        ...(!response.writableFinished && { cut: true }),
      };
      write(`${JSON.stringify(line)}\n`);
    });
  };
