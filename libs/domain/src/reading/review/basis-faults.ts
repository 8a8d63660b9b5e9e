import { note, viet } from './anomaly.js';
import type { SymbolTwin } from '../grammar/basis/basis-graph.js';
import type { BasisDocument, CitedDocument, ReadAnomaly, Reading } from '../reading.js';

export interface BasisFaultSources {
  readonly reading: Pick<Reading, 'basis' | 'mentions' | 'issuedOn'>;
  readonly twins: readonly SymbolTwin[];
  /** Documents printed with two dates. */
  readonly clashes: readonly SymbolTwin[];
}

/** Documents dated after this one, without a date or a year, or printed in two ways. */
export function basisFaults({
  reading,
  twins,
  clashes,
}: BasisFaultSources): readonly ReadAnomaly[] {
  const found: ReadAnomaly[] = [];
  const issued = reading.issuedOn.value;
  for (const entry of reading.basis) {
    if (issued !== null && entry.issuedOn !== null && entry.issuedOn > issued)
      found.push(
        note(
          'BASIS_AFTER_DOCUMENT',
          'warn',
          `Văn bản ghi ngày ${viet(issued)} nhưng dựa vào ${nameOf(entry)} ngày ${viet(entry.issuedOn)}; một trong hai ngày có thể in sai.`,
          [...reading.issuedOn.evidence, ...entry.evidence],
        ),
      );
    if (
      entry.of === null &&
      entry.issuedOn === null &&
      entry.number !== null &&
      !/(?:^|\/)QH\d+$/u.test(entry.symbol ?? '')
    )
      found.push(
        note(
          'BASIS_DATE_MISSING',
          'info',
          `${nameOf(entry)} không ghi ngày ban hành.`,
          entry.evidence,
        ),
      );
  }
  for (const entry of [...reading.basis, ...reading.mentions])
    if (
      (entry.type === 'NĐ' || entry.type === 'TT') &&
      entry.number !== null &&
      entry.symbol !== null &&
      !/^(?:19|20)\d\d\//u.test(entry.symbol) &&
      /-/u.test(entry.symbol)
    )
      found.push(
        note(
          'BASIS_YEAR_MISSING',
          'info',
          `“${entry.number}/${entry.symbol}” thiếu năm trong số hiệu${entry.issuedOn ? `; theo ngày ban hành có thể là ${entry.number}/${entry.issuedOn.slice(0, 4)}/${entry.symbol}` : ''}.`,
          entry.evidence,
        ),
      );
  for (const { printed, same } of twins)
    found.push(
      note(
        'MISPRINT',
        'info',
        `“${printed.number}-${printed.symbol}” có thể là “${same.number ?? ''}-${same.symbol ?? ''}”; được hiểu là cùng một văn bản.`,
        [printed.passage, ...same.evidence.slice(0, 1)],
      ),
    );
  for (const { printed, same } of clashes.slice(0, 3))
    found.push(
      note(
        'MISPRINT',
        'warn',
        `${nameOf(same)} khi ghi ngày ${viet(same.issuedOn ?? '')}, khi ghi ngày ${viet(printed.issuedOn ?? '')}; một trong hai ngày in sai.`,
        [printed.passage, ...same.evidence.slice(0, 1)],
      ),
    );
  return found;
}

const nameOf = (entry: BasisDocument | CitedDocument): string =>
  `văn bản số ${entry.number ?? ''}${entry.symbol ? `/${entry.symbol}` : ''}`;
