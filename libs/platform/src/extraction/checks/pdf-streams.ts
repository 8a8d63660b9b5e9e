import { inflateSync, constants } from 'node:zlib';
import { PDF_REFUSALS } from '#wording/extraction';
import { ExtractionRefused } from '../extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';
import { hidesArchive } from './hidden-archive.js';
import { checkImageSize } from './image-size.js';

const MOST_STREAMS = 20_000;
const MOST_FLATE = 2;
const DICTIONARY_REACH = 2_048;
const FLATE = /\/(FlateDecode|Fl)\b/g;

const bomb = (detail: string) => new ExtractionRefused('ARCHIVE_BOMB', detail);

/** The dictionary in front of a stream: from the last `obj` before it. */
function dictionaryBefore(bytes: Buffer, at: number): string {
  const head = bytes.toString('latin1', Math.max(0, at - DICTIONARY_REACH), at);
  return head.slice(Math.max(0, head.lastIndexOf(' obj')));
}

const numberAfter = (dictionary: string, key: RegExp) => Number(key.exec(dictionary)?.[1] ?? 0);

/** Unpacked length under the cap of one stream; a stream that cannot be unpacked is left to the reader. */
function unpackedLength(data: Buffer, rounds: number): number {
  let current = data;
  for (let round = 0; round < rounds; round += 1) {
    try {
      current = inflateSync(current, {
        maxOutputLength: LIMITS.partBytes,
        finishFlush: constants.Z_SYNC_FLUSH,
      });
    } catch (error) {
      if (error instanceof RangeError) throw bomb(PDF_REFUSALS.partTooLarge);
      return 0;
    }
  }
  return current.length;
}

function checkStream(bytes: Buffer, start: number, end: number, dictionary: string): number {
  const flate = [...dictionary.matchAll(FLATE)].length;
  if (flate > MOST_FLATE) throw bomb(PDF_REFUSALS.layersOdd);
  const isImage = /\/Subtype\s*\/Image\b/.test(dictionary);
  if (isImage) {
    const width = numberAfter(dictionary, /\/Width\s+(\d+)/);
    const height = numberAfter(dictionary, /\/Height\s+(\d+)/);
    if (width > 0 && height > 0) checkImageSize({ width, height });
  }
  const unpacked = flate === 0 ? 0 : unpackedLength(bytes.subarray(start, end), flate);
  return isImage ? 0 : unpacked;
}

/**
 * Unpacks every Flate stream of a PDF under a cap, so that the reader never meets a bomb, and looks at picture sizes.
 * @throws ExtractionRefused ARCHIVE_BOMB, IMAGE_TOO_LARGE or UNREADABLE_FILE (another format glued behind).
 */
export function checkPdf(bytes: Buffer): void {
  if (hidesArchive(bytes))
    throw new ExtractionRefused('UNREADABLE_FILE', PDF_REFUSALS.hidesArchive);
  let unpacked = 0;
  let streams = 0;
  let at = bytes.indexOf('stream');
  while (at !== -1) {
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    const close = bytes.indexOf('endstream', start);
    const end = close === -1 ? bytes.length : close;
    streams += 1;
    unpacked += checkStream(bytes, start, end, dictionaryBefore(bytes, at));
    if (unpacked > LIMITS.unpackedBytes || streams > MOST_STREAMS)
      throw bomb(PDF_REFUSALS.tooLarge);
    at = bytes.indexOf('stream', end + 9);
  }
}
