import "server-only";
import { EventEmitter, once } from "node:events";

/**
 * Wakes everybody who sleeps. Who listens first, then looks for work and sleeps afterwards, misses no ring between the
 * looking and the sleeping.
 */
export function createBell() {
  const bell = new EventEmitter().setMaxListeners(0);
  return {
    ring: () => void bell.emit("ring"),
    listen() {
      const awake = new AbortController();
      const rung = once(bell, "ring", { signal: awake.signal }).catch(() => {});
      return (milliseconds: number) => {
        const timer = setTimeout(() => awake.abort(), milliseconds);
        return rung.finally(() => clearTimeout(timer));
      };
    },
  };
}
