/** What a failure says of itself, for an incident or an operator. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
