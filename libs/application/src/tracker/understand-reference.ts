import type { LocalDate } from '#domain';
import { leadingDocumentType } from '#wording';
import { dayIn } from './understand-due.js';

export interface UnderstoodReference {
  /** Number and symbol as one name of the document. */
  readonly reference: string;
  readonly documentType: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuedOn: LocalDate | null;
  /** What stands after "về việc", "V/v"; '' where nothing does. */
  readonly subject: string;
}

const NUMBER = /(\d{1,6}[a-z]?)\s*[/-]\s*([\p{Lu}][\p{L}\d-]*(?:\/[\p{L}\d-]+)*)/u;
const ABOUT = /(?:v\/v|về việc|về)\s+(.+)$/iu;
/** Type codes that open a symbol: KH-LĐLĐ, BC/ĐUK. */
const TYPE = /^([\p{Lu}][\p{L}]{0,3})[-/]/u;

/** A cell that names a document: "Kế hoạch số 470/KH-LĐLĐ ngày 23/8/2023 về …". */
export function understandReference(cell: string): UnderstoodReference | null {
  const text = cell.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  const found = NUMBER.exec(text);
  const number = found?.[1] ?? null;
  const symbol = found?.[2] ?? null;
  const named = leadingDocumentType(text)?.code ?? null;
  const about = ABOUT.exec(text)?.[1] ?? '';
  return {
    reference: number === null ? text : `${number}/${symbol ?? ''}`,
    documentType: named ?? (symbol === null ? null : (TYPE.exec(symbol)?.[1] ?? 'CV')),
    ...{ number, symbol, subject: about },
    issuedOn: dayIn(text),
  };
}
