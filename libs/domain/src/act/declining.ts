/** Why a body is not competent, and whom it holds competent, in its own words; null: it names nobody. */
export interface Declining {
  readonly reason: string;
  readonly suggestedBody: string | null;
}

/** The same as a journal keeps it: nothing where nobody is suggested. */
export const saidOf = ({ reason, suggestedBody }: Declining) => ({
  reason,
  ...(suggestedBody === null ? {} : { suggestedBody }),
});
