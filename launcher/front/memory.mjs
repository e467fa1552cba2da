const day = 86_400_000;
const shanghai = 8 * 3_600_000;
const longestStay = 600_000;

/** "Today" on a page changes at midnight in China, wherever the server stands. Milliseconds since 1970. */
export const nextMidnight = (now) => Math.floor((now + shanghai) / day + 1) * day - shanghai;

/**
 * Finished public pages, bounded in bytes. What was rendered before the last change is never kept: whoever renders
 * takes the `generation` before beginning and hands it in with the page.
 * @template {{bytes: number}} Page
 */
export class PageMemory {
  #pages = new Map();
  #underWay = new Map();
  #bytes = 0;
  #open = false;
  generation = 0;

  constructor(limitBytes, now = Date.now) {
    this.limitBytes = limitBytes;
    this.now = now;
  }

  get isOpen() {
    return this.#open;
  }

  get bytes() {
    return this.#bytes;
  }

  get size() {
    return this.#pages.size;
  }

  /** Something public changed: all is forgotten, and what is being rendered will not be kept. */
  drop() {
    this.generation++;
    this.#pages.clear();
    this.#underWay.clear();
    this.#bytes = 0;
  }

  /** While we hear of changes, pages may be kept. */
  open() {
    this.drop();
    this.#open = true;
  }

  /** We might miss a change: nothing is kept and nothing is served until we hear again. */
  close() {
    this.#open = false;
    this.drop();
  }

  /** @returns {Page | undefined} */
  find(key) {
    const held = this.#pages.get(key);
    if (held === undefined) return undefined;
    if (held.until < this.now()) {
      this.#remove(key, held);
      return undefined;
    }
    held.used = true;
    return held.page;
  }

  keep(key, page, generation) {
    if (!this.#open || generation !== this.generation || page.bytes > this.limitBytes / 8) return;
    const before = this.#pages.get(key);
    if (before) this.#remove(key, before);
    const now = this.now();
    this.#pages.set(key, { page, until: Math.min(now + longestStay, nextMidnight(now)), used: false });
    this.#bytes += page.bytes;
    this.#makeRoom();
  }

  /** The oldest go first; one that was asked for since gets a second round. */
  #makeRoom() {
    for (const [key, held] of this.#pages) {
      if (this.#bytes <= this.limitBytes) return;
      this.#remove(key, held);
      if (!held.used) continue;
      held.used = false;
      this.#pages.set(key, held);
      this.#bytes += held.page.bytes;
    }
  }

  #remove(key, held) {
    this.#pages.delete(key);
    this.#bytes -= held.page.bytes;
  }

  /** The page somebody is just rendering for the same key, if any. */
  underWay(key) {
    return this.#underWay.get(key);
  }

  /** Announces a rendering; the returned function ends it once, with the page or without. */
  begin(key) {
    const generation = this.generation;
    let settle;
    const result = new Promise((resolve) => (settle = resolve));
    this.#underWay.set(key, result);
    let ended = false;
    return (page) => {
      if (ended) return;
      ended = true;
      if (this.#underWay.get(key) === result) this.#underWay.delete(key);
      if (page) this.keep(key, page, generation);
      settle(page);
    };
  }
}
