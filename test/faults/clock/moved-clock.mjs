/**
 * Loaded before a process of the product (`NODE_OPTIONS=--import`): its machine's clock is off by the milliseconds that
 * the file named by MOVED_CLOCK holds. Time that runs, timers and time-outs, stays as it is, as when a real clock is set.
 */
import { readFileSync } from 'node:fs';

const LOOKS_EVERY_MS = 20;
const file = process.env.MOVED_CLOCK;
const Real = globalThis.Date;
let offsetMs = 0;

function look() {
  const read = Number(readFileSync(file, 'utf8'));
  if (!Number.isNaN(read)) offsetMs = read;
}
const now = () => Real.now() + offsetMs;

if (file) {
  look();
  setInterval(look, LOOKS_EVERY_MS).unref();
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, asked) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
