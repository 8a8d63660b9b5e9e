import { citationsIn } from '../basis/citations.js';
import { suggested } from '../../field.js';
import type { NumberFields } from './frame.js';
import type { PrintedLine } from '../../text/layout.js';
import type { Field } from '../../reading.js';

/** Number, symbol and date as an annex names the document that it goes with. */
export interface AttachedFields {
  readonly number: NumberFields;
  readonly issuedOn: Field<string> | null;
}

const NOTE = 'Phần đầu không in; lấy theo dòng “Kèm theo” của phụ lục.';

/** "(Kèm theo Hướng dẫn số 14-HD/VPTU, ngày 10/3/2025 …)" of a document of that type; null when no annex says so. */
export function readAttached(
  annex: readonly PrintedLine[],
  documentType: string | null,
): AttachedFields | null {
  for (const line of annex) {
    if (!/^\(?(?:ban hành )?kèm theo(?!\p{L})/u.test(line.low)) continue;
    const cited = citationsIn(line)[0];
    if (!cited || (documentType !== null && cited.type !== documentType)) continue;
    return {
      number: {
        number: suggested(cited.number, NOTE, [cited.passage]),
        symbol: suggested(cited.symbol, NOTE, [cited.passage]),
      },
      issuedOn: cited.issuedOn === null ? null : suggested(cited.issuedOn, NOTE, [cited.passage]),
    };
  }
  return null;
}
