import { isSameDocument, type DocumentIdentity } from '#domain';
import type { Reading } from '#domain/reading';
import type { SeenDocument } from '../ports/reading.store.js';

/** A document that a reading cites and the issuing body has met before. */
export interface DocumentLink extends SeenDocument {
  /** A path in the reading: "basis/0", "mentions/2". */
  readonly about: string;
}

export interface DocumentLinks {
  readonly related: readonly DocumentLink[];
  /** Other readings and campaigns of this very document, launched ones first. */
  readonly same: readonly SeenDocument[];
}

const identityOf = (reading: Reading): DocumentIdentity => ({
  number: reading.number.value,
  symbol: reading.symbol.value,
  issuer: reading.issuer.value,
  issuedOn: reading.issuedOn.value,
});

/** Printed and corrected, one document may come twice. */
const isOneRow = (a: SeenDocument, b: SeenDocument): boolean =>
  a.readingId === b.readingId && a.campaignId === b.campaignId;

/** Finds a reading's documents among those seen before; what recognition confuses in a symbol does not matter. */
export function documentLinks(
  readingId: string,
  reading: Reading,
  seen: readonly SeenDocument[],
): DocumentLinks {
  const others = seen.filter((one) => one.readingId !== readingId);
  const cited = (['basis', 'mentions'] as const).flatMap((list) =>
    reading[list].map((document, index) => ({ document, about: `${list}/${index}` })),
  );
  const own = identityOf(reading);
  const twins = others.filter((one) => isSameDocument(own, one));
  const same = twins.filter((one, at) => twins.findIndex((other) => isOneRow(one, other)) === at);
  return {
    related: cited.flatMap(({ document, about }) => {
      const found = others.find((one) => isSameDocument(document, one));
      return found === undefined ? [] : [{ ...found, about }];
    }),
    same: [
      ...same.filter((one) => one.launchedAt !== null),
      ...same.filter((one) => one.launchedAt === null),
    ],
  };
}
