import type { OwnPolicy, PolicyPreview } from '#application';
import { mayTell, toRfc3339 } from '#domain';

export const presentOwnPolicy = ({ made, rows, ...policy }: OwnPolicy) => ({
  ...policy,
  rows: rows.map((row) => ({ ...row, mayTell: [...mayTell(row)] })),
  made: made.map(({ madeBy, madeAt, ...one }) => ({
    ...one,
    madeBy: { label: madeBy.label },
    madeAt: toRfc3339(madeAt),
  })),
});

export const presentPolicyPreview = ({ moves, ...preview }: PolicyPreview) => ({
  ...preview,
  moves: moves.map(({ before, after, ...move }) => ({
    ...move,
    before: toRfc3339(before),
    after: toRfc3339(after),
  })),
});
