const begun = performance.now();

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).padStart(5)}s`;

/** One line of progress: Chinese, with short English beside it. */
export function say(zh, en) {
  console.log(`[${seconds(begun)}] ${zh}${en ? ` · ${en}` : ""}`);
}

/** Runs a long step and says every ten seconds that it is still going on. */
export async function saying(zh, en, step) {
  say(`${zh}……`, en);
  const since = performance.now();
  const still = setInterval(() => say(`还在${zh}，已 ${seconds(since).trim()}`, `still ${en}`), 10_000);
  try {
    return await step();
  } finally {
    clearInterval(still);
  }
}
