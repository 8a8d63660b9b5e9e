import { foldName, withoutMarks } from '../directory/index.js';

/** What tells one document from another; null where it is not known. */
export interface DocumentIdentity {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
}

/** Figures that character recognition takes for letters and the other way round. */
const foldNumber = (number: string): string =>
  number
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1')
    .replace(/^0+(?=.)/u, '');

/** A symbol without what recognition confuses: "CT/TIV" and "CT/TW" are one. */
const foldSymbol = (symbol: string): string =>
  withoutMarks(symbol)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/0/gu, 'O')
    .replace(/1/gu, 'I')
    .replace(/IV|VV/gu, 'W');

const canAgree = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null) return true;
  const [left, right] = [foldName(a), foldName(b)];
  return left === right || left.includes(right) || right.includes(left);
};

/**
 * Whether two citations name one document: number and symbol as recognition may have misread them, and the date. The
 * issuer decides only where a date is missing, because documents write its name in many ways.
 */
export function isSameDocument(a: DocumentIdentity, b: DocumentIdentity): boolean {
  if (a.number === null || b.number === null || a.symbol === null || b.symbol === null)
    return false;
  if (foldNumber(a.number) !== foldNumber(b.number)) return false;
  if (foldSymbol(a.symbol) !== foldSymbol(b.symbol)) return false;
  if (a.issuedOn !== null && b.issuedOn !== null) return a.issuedOn === b.issuedOn;
  return canAgree(a.issuer, b.issuer);
}
