import { useMemo, useState } from 'react';
import type { Line, Matrix } from './matrix-query.js';
import { inOrder } from './selection.js';

/** Lines stay where they were while new data come, until one asks for the new order. */
export function useKeptOrder(matrix: Matrix | undefined): {
  readonly lines: readonly Line[];
  /** The order the data would have is another one. */
  readonly moved: boolean;
  readonly reorder: () => void;
} {
  const [kept, setKept] = useState<readonly string[] | null>(null);
  const fresh = matrix?.lines;
  const codes = useMemo(() => fresh?.map(({ code }) => code), [fresh]);
  if (kept === null && codes !== undefined) setKept(codes);
  const lines = useMemo(
    () => (fresh === undefined ? [] : kept === null ? fresh : inOrder(fresh, kept)),
    [fresh, kept],
  );
  return {
    lines,
    moved: fresh !== undefined && lines.some((line, place) => line.code !== fresh[place]?.code),
    reorder: () => setKept(codes ?? null),
  };
}
