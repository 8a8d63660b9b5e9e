import type { RowAnswer } from '#application';
import { toProblem } from '#contracts/http';

/** What became of each row of a request: its answer, or the problem that the act on it alone would answer. */
export function presentRows<Answer>(answers: readonly RowAnswer<Answer>[]) {
  const items = answers.map((one) =>
    one.ok
      ? { id: one.id, ok: true as const, row: one.value }
      : {
          id: one.id,
          ok: false as const,
          problem: toProblem(one.error.code, one.error.params, one.error.faults),
        },
  );
  const done = items.filter(({ ok }) => ok).length;
  return { done, refused: items.length - done, items };
}
