import { withOneD } from '../shared/index.js';

/** Letters without their marks: "Đoàn" → "Doan". */
export const withoutMarks = (text: string): string =>
  withOneD(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd');

/**
 * A name without what two typists do differently: marks (hoà and hòa), case, spaces, punctuation.
 * "LĐLĐ các huyện, Thành phố" → "ldld cac huyen thanh pho".
 */
export function foldName(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Abbreviations that documents mix with the words they stand for, folded. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ldld: 'lien doan lao dong',
  cd: 'cong doan',
  cdcs: 'cong doan co so',
  cdn: 'cong doan nganh',
  cdvc: 'cong doan vien chuc',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  mttq: 'mat tran to quoc',
};

/** "các", the sign of the plural, which documents put where they like. */
const PLURAL = 'cac';

/**
 * Two names with one key mean the same body or group: folded, usual abbreviations written out, without
 * "các". "LĐLĐ các huyện, thành phố" and "Các Liên đoàn Lao động huyện, thành phố" share theirs.
 */
export function matchKey(name: string): string {
  return foldName(name)
    .split(' ')
    .filter((word) => word !== PLURAL)
    .map((word) => WRITTEN_OUT[word] ?? word)
    .join(' ');
}
