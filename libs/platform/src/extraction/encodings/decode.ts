import { ExtractionRefused } from '../extraction.js';
import { fromTcvn3 } from './tcvn3.js';
import { fromVni } from './vni.js';
import { vietnameseShare } from './syllables.js';

/** A decoded text, with the sentence for the coordinator when it was not plain Unicode. */
export interface Decoded {
  readonly text: string;
  readonly note?: string;
}

const LETTERS_OUTSIDE_LATIN = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]/u;
/** A legacy reading must fit this well, and this much better than the text as it stands. */
const GOOD_SHARE = 0.7;
const BETTER_BY = 0.25;

const LEGACY = [
  { name: 'TCVN3 (ABC)', convert: fromTcvn3 },
  { name: 'VNI', convert: fromVni },
] as const;

/**
 * Text typed with a TCVN3 or VNI font, which any reader sees as Latin letters ("Céng hßa"), turned into Vietnamese.
 * Decided for the whole text, done line by line: a line that already has true Vietnamese letters is kept.
 */
export function restoreLegacy(text: string): Decoded {
  const legacyLines = text.split('\n').filter((line) => !LETTERS_OUTSIDE_LATIN.test(line));
  const sample = legacyLines.join('\n').slice(0, 40_000);
  const asIs = vietnameseShare(sample);
  if (asIs === undefined) return { text };
  const best = LEGACY.map((legacy) => ({
    ...legacy,
    share: vietnameseShare(legacy.convert(sample)) ?? 0,
  })).reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share < GOOD_SHARE || best.share < asIs + BETTER_BY) return { text };
  const restored = text
    .split('\n')
    .map((line) => (LETTERS_OUTSIDE_LATIN.test(line) ? line : best.convert(line)))
    .join('\n');
  return {
    text: restored,
    note: `Văn bản gõ bằng bảng mã ${best.name} đã được chuyển sang Unicode.`,
  };
}

/** Share of NUL bytes at even or odd places that betrays UTF-16 without a mark. */
function guessUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4_096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = sample.length / 2;
  if (odd > half * 0.3 && even < half * 0.02) return 'utf-16le';
  if (even > half * 0.3 && odd < half * 0.02) return 'utf-16be';
  return undefined;
}

function decodeUtf16(bytes: Buffer, label: 'utf-16le' | 'utf-16be'): Decoded {
  return { text: new TextDecoder(label).decode(bytes), note: 'Tệp dùng bảng mã UTF-16.' };
}

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** One byte a letter: TCVN3, VNI, Windows-1258 or, failing these, Windows-1252, whichever reads as Vietnamese. */
function decodeSingleByte(bytes: Buffer): Decoded {
  const latin = bytes.toString('latin1');
  const restored = restoreLegacy(latin);
  if (restored.note !== undefined) return restored;
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  if ((vietnameseShare(vietnamese) ?? 0) >= GOOD_SHARE)
    return { text: vietnamese, note: 'Tệp dùng bảng mã Windows-1258 đã được chuyển sang Unicode.' };
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    note: 'Không nhận ra bảng mã tiếng Việt của tệp; chữ có thể sai.',
  };
}

/**
 * Decodes a plain text file.
 * @throws ExtractionRefused UNSUPPORTED_MEDIA_TYPE when the bytes are not a text.
 */
export function decodeText(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  const wide = guessUtf16(bytes);
  if (wide !== undefined) return decodeUtf16(bytes, wide);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) return restoreLegacy(utf8);
  if (bytes.includes(0))
    throw new ExtractionRefused('UNSUPPORTED_MEDIA_TYPE', 'Tệp không phải là văn bản chữ.');
  return decodeSingleByte(bytes);
}
