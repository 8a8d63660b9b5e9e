/** The cursor in the address of the next page, as lists of the API give it; null: this was the last. */
export const cursorOf = ({ next }: { readonly next: string | null }): string | null =>
  next === null ? null : new URLSearchParams(next.slice(next.indexOf('?') + 1)).get('cursor');
