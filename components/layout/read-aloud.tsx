type Words = Record<"name" | "start" | "stop" | "pause" | "goOn" | "slow" | "reading" | "paused", string>;

/** The bar of the voice that reads a page aloud; it stays hidden where the browser has no voice or no script runs. */
export function ReadAloud({ words, nonce }: { words: Words; nonce: string }) {
  return (
    <>
      <section
        className="read-aloud page row"
        aria-label={words.name}
        hidden
        data-read-aloud=""
        data-start={words.start}
        data-stop={words.stop}
        data-pause={words.pause}
        data-go-on={words.goOn}
        data-reading={words.reading}
        data-paused={words.paused}
      >
        <button type="button" className="button button-primary">
          {words.start}
        </button>
        <button type="button" className="button button-plain" disabled>
          {words.pause}
        </button>
        <button type="button" className="button button-plain" aria-pressed="false">
          {words.slow}
        </button>
        <output className="hint" />
      </section>
      <script src="/read-aloud.js" defer data-keep="" nonce={nonce} />
    </>
  );
}
