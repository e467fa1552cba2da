import net from "node:net";
import { Fault } from "./fault.mjs";

/** Why this address cannot be listened on, or undefined when it can. */
function listenFault(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", resolve);
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

export const portIsFree = async (port, host = "127.0.0.1") => !(await listenFault(port, host));

export function anyPort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The fault of an address that cannot be listened on, in words. */
export function portFault(error, port, host) {
  if (error.code === "EADDRINUSE") {
    return new Fault(
      `端口 ${port} 已被别的程序占用，请用 PORT 换一个，例如 PORT=3001 npm start。`,
      `Port ${port} is in use by another program; choose another with PORT, e.g. PORT=3001 npm start.`,
      3,
    );
  }
  if (error.code === "EACCES") {
    return new Fault(
      `没有权限使用端口 ${port}，请换 1024 以上的端口。`,
      `No permission for port ${port}; choose one from 1024 on.`,
      3,
    );
  }
  return new Fault(
    `无法在 ${host}:${port} 上监听：${error.code}。`,
    `Cannot listen on ${host}:${port}: ${error.code}.`,
    3,
  );
}

/** A port that was only just let go of gets two seconds to become free. */
export async function requirePort(port, host) {
  for (let attempt = 0; ; attempt++) {
    const error = await listenFault(port, host);
    if (!error) return;
    if (error.code !== "EADDRINUSE" || attempt >= 20) throw portFault(error, port, host);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export const answers = (port, host = "127.0.0.1") =>
  new Promise((resolve) => {
    const socket = net.connect(port, host);
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
