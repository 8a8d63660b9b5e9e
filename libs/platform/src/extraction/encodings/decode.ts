import { FILE_REFUSALS, TEXT_NOTES } from '#wording/extraction';
import { ExtractionRefused } from '../extraction.js';
import { fromTcvn3 } from './tcvn3.js';
import { fromVni } from './vni.js';
import { vietnameseShare } from './syllables.js';

/** A decoded text, with the sentence for the coordinator when it was not plain Unicode. */
export interface Decoded {
  readonly text: string;
  readonly note?: string;
}

/** A legacy reading must fit this well, and this much better than the text as it stands. */
const GOOD_SHARE = 0.7;
const BETTER_BY = 0.25;

const LEGACY = [
  { name: 'TCVN3 (ABC)', convert: fromTcvn3 },
  { name: 'VNI', convert: fromVni },
] as const;
type Legacy = (typeof LEGACY)[number];

/** A cell's or a line's words up to the next word with a letter that only Unicode has. */
const STRETCH = /[^\n|]+/gu;
const UNICODE_WORD = /\S*[ăđơưĂĐƠƯ\u1EA0-\u1EF9]\S*/gu;
/** Characters that decide for the whole text; more would not say more. */
const SAMPLE = 40_000;

interface Stretch {
  readonly from: number;
  readonly text: string;
  readonly asIs: number;
  /** Whether the line or cell around it has words that are surely Unicode. */
  readonly amongUnicode: boolean;
}

/** The stretches that may be legacy: those without a letter that only Unicode has. */
function stretchesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const line of text.matchAll(STRETCH)) {
    const sure = [...line[0].matchAll(UNICODE_WORD)];
    const starts = [0, ...sure.map((word) => word.index + word[0].length)];
    starts.forEach((from, i) => {
      const part = line[0].slice(from, sure[i]?.index);
      const asIs = vietnameseShare(part);
      if (asIs !== undefined)
        found.push({ from: line.index + from, text: part, asIs, amongUnicode: sure.length > 0 });
    });
  }
  return found;
}

const shareIn = (legacy: Legacy, text: string): number =>
  vietnameseShare(legacy.convert(text)) ?? 0;

/** The encoding that reads best; the first of equals. */
const bestFor = (text: string, encodings: readonly Legacy[]): Legacy =>
  encodings.reduce((a, b) => (shareIn(b, text) > shareIn(a, text) ? b : a));

/** What a stretch was typed in: null for Unicode, undefined when both read as well. */
function encodingOf({ text, asIs }: Stretch, encodings: readonly Legacy[]) {
  const best = bestFor(text, encodings);
  const share = shareIn(best, text);
  if (share >= GOOD_SHARE && share >= asIs + BETTER_BY) return best;
  return asIs > share ? null : undefined;
}

/** The encodings in order of use; none when the doubted stretches do not read as Vietnamese in any. */
function encodingsIn(doubted: readonly Stretch[]): readonly Legacy[] {
  let length = 0;
  const sample = doubted.filter(({ text }) => (length += text.length) <= SAMPLE);
  const best = sample.map(({ text }) => bestFor(text, LEGACY));
  const asIs = vietnameseShare(sample.map(({ text }) => text).join('\n')) ?? 0;
  const restored = sample.map(({ text }, i) => best[i]?.convert(text) ?? '').join('\n');
  const share = vietnameseShare(restored) ?? 0;
  if (share < GOOD_SHARE || share < asIs + BETTER_BY) return [];
  const uses = (legacy: Legacy) => best.filter((one) => one === legacy).length;
  return [...LEGACY].sort((a, b) => uses(b) - uses(a));
}

/**
 * Text typed with a TCVN3 or VNI font, which any reader sees as Latin letters ("Céng hßa"), turned into Vietnamese:
 * cell by cell, and between the words of a line that are Unicode already, for one document may hold several fonts.
 * Words that read in both ways go with the words around them.
 */
export function restoreLegacy(text: string): Decoded {
  const stretches = stretchesOf(text);
  const doubted = stretches.filter(({ asIs }) => asIs < GOOD_SHARE);
  const encodings = encodingsIn(doubted);
  const [usual] = encodings;
  if (usual === undefined) return { text };
  const used = new Set<string>();
  let before: Legacy | null = doubted.length * 2 > stretches.length ? usual : null;
  let restored = '';
  let at = 0;
  for (const stretch of stretches) {
    const found = encodingOf(stretch, encodings);
    const encoding: Legacy | null =
      found ?? (found === null || stretch.amongUnicode ? null : before);
    if (!stretch.amongUnicode) before = encoding;
    if (encoding === null) continue;
    used.add(encoding.name);
    restored += text.slice(at, stretch.from) + encoding.convert(stretch.text);
    at = stretch.from + stretch.text.length;
  }
  return {
    text: restored + text.slice(at),
    note: TEXT_NOTES.restored([...used]),
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
  return { text: new TextDecoder(label).decode(bytes), note: TEXT_NOTES.utf16 };
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
    return { text: vietnamese, note: TEXT_NOTES.windows1258 };
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    note: TEXT_NOTES.encodingUnknown,
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
    throw new ExtractionRefused('UNSUPPORTED_MEDIA_TYPE', FILE_REFUSALS.notText);
  return decodeSingleByte(bytes);
}
