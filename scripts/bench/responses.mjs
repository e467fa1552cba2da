const headEnd = Buffer.from("\r\n\r\n");
const chunkEnd = Buffer.from("0\r\n\r\n");
const none = Buffer.alloc(0);

const statusOf = (head) => Number(head.slice(9, 12));

/**
 * Reads answers off a kept-alive connection, one after the other, spending as little as possible: the load must not
 * outweigh what it measures. An answer that comes in one piece of the length of the one before is taken for complete.
 * @param {(answer: {status: number, location: string, bytes: number}) => void} told
 */
export function answerReader(told) {
  let held = none;
  let before = { length: -1, status: 0 };

  function complete(head, bytes, length) {
    const status = statusOf(head);
    before = { length: length === held.length ? length : -1, status };
    held = held.subarray(length);
    const location = /^location: *(\S+)/im.exec(head)?.[1] ?? "";
    told({ status, location, bytes });
  }

  /** The end of a body in chunks, or -1 while some of it is missing. */
  function chunkedEnd(from) {
    let at = from;
    for (;;) {
      const line = held.indexOf("\r\n", at);
      if (line < 0) return -1;
      const size = Number.parseInt(held.toString("latin1", at, line), 16);
      if (size === 0) return held.length >= line + 4 ? line + 4 : -1;
      at = line + 2 + size + 2;
      if (at >= held.length) return -1;
    }
  }

  return (piece) => {
    const isSame = held.length === 0 && piece.length === before.length;
    if (isSame && Number(piece.latin1Slice(9, 12)) === before.status && before.status === 200) {
      return told({ status: 200, location: "", bytes: piece.length });
    }
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
    const end = held.indexOf(headEnd);
    if (end < 0) return;
    const head = held.latin1Slice(0, end);
    const body = end + headEnd.length;
    const known = /^content-length: *(\d+)/im.exec(head);
    if (known) {
      const length = body + Number(known[1]);
      if (held.length >= length) complete(head, Number(known[1]), length);
    } else if (/^transfer-encoding: *chunked/im.test(head)) {
      if (!held.subarray(-chunkEnd.length).equals(chunkEnd)) return;
      const length = chunkedEnd(body);
      if (length > 0) complete(head, length - body, length);
    } else complete(head, 0, body);
  };
}
