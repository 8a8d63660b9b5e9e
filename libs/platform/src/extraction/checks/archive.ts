import { crc32, inflateRawSync, constants } from 'node:zlib';
import { ARCHIVE_REFUSALS, FILE_REFUSALS } from '#wording/extraction';
import { ExtractionRefused } from '../extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';
import { readCentralDirectory, type ArchiveEntry } from './central-directory.js';

/** An Office archive whose directory was found honest. Parts are unpacked one at a time, under a common budget. */
export interface Archive {
  has(name: string): boolean;
  names(): readonly string[];
  /** The unpacked part. @throws ExtractionRefused when it is not what the directory says, or the budget is spent. */
  read(name: string): Buffer;
}

const MACRO_PART = /(^|\/)(vbaProject\.bin|vbaData\.xml|vbaProjectSignature\w*\.bin)$/i;
/** Office keeps embedded sheets here; they are never opened. */
const EMBEDDING = /(^|\/)embeddings\//;
const ARCHIVE_START = Buffer.from('PK\u0003\u0004', 'latin1');

const bomb = (detail: string) => new ExtractionRefused('ARCHIVE_BOMB', detail);

const packed = (bytes: Buffer, entry: ArchiveEntry) =>
  bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);

/** The first bytes of a part, without unpacking the rest. */
function peek(bytes: Buffer, entry: ArchiveEntry): Buffer {
  const head = packed(bytes, entry).subarray(0, 64);
  if (entry.method === 0) return head;
  try {
    return inflateRawSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 17 });
  } catch {
    return Buffer.alloc(0);
  }
}

function refuseMacros(bytes: Buffer, entries: readonly ArchiveEntry[]): void {
  if (entries.some(({ name }) => MACRO_PART.test(name)))
    throw new ExtractionRefused('MACRO_FILE', FILE_REFUSALS.macro);
  const nested = entries.some(
    (entry) =>
      !EMBEDDING.test(entry.name) && peek(bytes, entry).subarray(0, 4).equals(ARCHIVE_START),
  );
  if (nested) throw bomb(ARCHIVE_REFUSALS.nested);
}

function unpack(bytes: Buffer, entry: ArchiveEntry): Buffer {
  const data = packed(bytes, entry);
  let part: Buffer;
  try {
    part =
      entry.method === 0
        ? Buffer.from(data)
        : inflateRawSync(data, { maxOutputLength: Math.max(entry.size, 1) });
  } catch {
    throw bomb(ARCHIVE_REFUSALS.sizeUntrue);
  }
  if (part.length !== entry.size || crc32(part) !== entry.crc)
    throw bomb(ARCHIVE_REFUSALS.sumUntrue);
  return part;
}

/**
 * Checks an archive before any library sees it: directory, sizes, overlaps, nesting, macros.
 * @throws ExtractionRefused ARCHIVE_BOMB, ENCRYPTED_FILE, MACRO_FILE or UNREADABLE_FILE.
 */
export function openArchive(bytes: Buffer): Archive {
  const entries = readCentralDirectory(bytes);
  refuseMacros(bytes, entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let spent = 0;
  return {
    has: (name) => byName.has(name),
    names: () => [...byName.keys()],
    read(name) {
      const entry = byName.get(name);
      if (entry === undefined)
        throw new ExtractionRefused('UNREADABLE_FILE', ARCHIVE_REFUSALS.partMissing(name));
      spent += entry.size;
      if (spent > LIMITS.unpackedBytes) throw bomb(ARCHIVE_REFUSALS.tooLarge);
      return unpack(bytes, entry);
    },
  };
}
