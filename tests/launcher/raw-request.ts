import net from "node:net";

export type RawAnswer = { status: number; text: string; ms: number };

/**
 * Sends bytes as they are and collects what comes back until the other side closes. `drip` sends the rest slowly: one
 * byte every so many milliseconds. `leaveAfter` tears the line after so many milliseconds.
 */
export function rawRequest(
  port: number,
  text: string,
  drip?: { every: number; rest: string },
  leaveAfter?: number,
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const begun = performance.now();
    let received = "";
    let next = 0;
    let timer: NodeJS.Timeout | undefined;
    if (leaveAfter !== undefined) setTimeout(() => socket.destroy(), leaveAfter);
    const socket = net.connect(port, "127.0.0.1", () => {
      socket.write(Buffer.from(text, "latin1"));
      if (drip)
        timer = setInterval(() => socket.write(drip.rest[next++ % drip.rest.length] ?? "x"), drip.every);
    });
    socket.setTimeout(15_000, () => socket.destroy());
    socket.on("data", (part) => {
      received += part.toString();
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(timer);
      const status = Number(/^HTTP\/1\.1 (?!100)(\d{3})/m.exec(received)?.[1] ?? 0);
      resolve({ status, text: received, ms: performance.now() - begun });
    });
  });
}

const head = "Host: 127.0.0.1\r\nConnection: close\r\n";

export const get = (target: string, more = "", method = "GET") =>
  `${method} ${target} HTTP/1.1\r\n${head}${more}\r\n`;

export const post = (target: string, type: string, body: string, more = "") =>
  `POST ${target} HTTP/1.1\r\n${head}Content-Type: ${type}\r\nContent-Length: ${body.length}\r\n${more}\r\n${body}`;

export const multipart = "multipart/form-data; boundary=xx";

export const part = (name: string, value: string) =>
  `--xx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
