import { note } from './anomaly.js';
import type { ReadAnomaly } from '../reading.js';
import { composeText } from '../text/source-line.js';

const LIKE_D = /[\u00d0\u0189\u00f0\u0256]/gu;

/** Letters that look like Đ and are another: they are read as Đ, and searching the file itself will not find them. */
export function lettersLikeD(raw: string): readonly ReadAnomaly[] {
  const found = [...composeText(raw).matchAll(LIKE_D)];
  const [first] = found;
  if (first === undefined) return [];
  const words = `${found.length} chữ trông như “Đ” nhưng là chữ khác (U+00D0, U+0189): đã đọc là “Đ”.`;
  return [note('OTHER', 'info', words, [{ start: first.index, end: first.index + 1 }])];
}
