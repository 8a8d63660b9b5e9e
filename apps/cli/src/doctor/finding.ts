/** One thing the doctor looked at. */
export interface Finding {
  /** In Vietnamese: "Cơ sở dữ liệu". */
  readonly what: string;
  readonly status: 'ok' | 'warning' | 'error';
  /** What was found. */
  readonly found: string;
  /** What to do; null: nothing. */
  readonly mend: string | null;
}

export const well = (what: string, found: string): Finding => ({
  ...{ what, status: 'ok', found, mend: null },
});
export const odd = (what: string, found: string, mend: string): Finding => ({
  ...{ what, status: 'warning', found, mend },
});
export const wrong = (what: string, found: string, mend: string): Finding => ({
  ...{ what, status: 'error', found, mend },
});

/** Words of a failure that a person can act on; never more than a line. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message || error.name : String(error)).split('\n')[0] ?? '';
