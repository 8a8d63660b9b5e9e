export interface Place {
  readonly row: number;
  /** 0: the body; then its tasks. */
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows on one page. */
  readonly page: number;
}

const within = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** Where a key leads in a grid (WAI-ARIA grid pattern); null: the key is not ours. */
export function stepOf(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: Place,
  { rows, columns, page }: Extent,
): Place | null {
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: within(nextRow, rows - 1),
    column: within(nextColumn, columns),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return to(row - page, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? rows - 1 : row, columns);
    default:
      return null;
  }
}
