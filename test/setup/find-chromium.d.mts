/** The path of a Chromium that is on the machine already; null: there is none. */
export function findChromium(): string | null;
