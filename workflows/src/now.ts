/** The workflow's own time: replayed, so it is the same in 2045. The only place that may read it. */
export const now = (): number => Date.now();
