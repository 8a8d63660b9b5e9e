/** How long a moment may last with a fault in it: longer than any fault, its recovery and a busy machine together. */
export const LASTS_MS = 240_000;
