import { ARCHIVE_REFUSALS } from '#wording/extraction';
import { ExtractionRefused } from '../extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';

/** One part of an archive as its directory declares it. */
export interface ArchiveEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly dataStart: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LARGEST_COMMENT = 0xffff;
const SYMLINK = 0xa000;
/** Above this many bytes, a part that unpacks to more than RATIO times its size is a bomb, whatever the total. */
const RATIO_FROM = 8 * 1024 * 1024;
const RATIO = 200;

const broken = (detail: string) => new ExtractionRefused('UNREADABLE_FILE', detail);
const bomb = (detail: string) => new ExtractionRefused('ARCHIVE_BOMB', detail);

/** The end record must close the file exactly: bytes after it would belong to another format (a polyglot). */
function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - LARGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
    if (at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw broken(ARCHIVE_REFUSALS.endBroken);
}

function checkName(name: string): void {
  const escapes =
    name === '' ||
    name.startsWith('/') ||
    name.includes('\\') ||
    name.includes('\0') ||
    /^[A-Za-z]:/.test(name) ||
    name.split('/').includes('..');
  if (escapes) throw broken(ARCHIVE_REFUSALS.pathEscapes);
}

function checkSizes(packedSize: number, size: number): void {
  if (size > LIMITS.partBytes) throw bomb(ARCHIVE_REFUSALS.partTooLarge);
  if (size > RATIO_FROM && size > packedSize * RATIO) throw bomb(ARCHIVE_REFUSALS.ratioOdd);
}

interface Located {
  readonly entry: ArchiveEntry;
  readonly start: number;
  readonly next: number;
}

/** Reads one directory entry and compares it with its local header, the second place where sizes and names can lie. */
function readEntry(bytes: Buffer, at: number, directory: number): Located {
  if (at + ENTRY_SIZE > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY)
    throw broken(ARCHIVE_REFUSALS.directoryBroken);
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const [crc, packedSize, size] = [16, 20, 24].map((offset) => bytes.readUInt32LE(at + offset)) as [
    number,
    number,
    number,
  ];
  const nameLength = bytes.readUInt16LE(at + 28);
  const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  const nameBytes = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
  const name = nameBytes.toString('utf8');
  if ((flags & 1) !== 0) throw new ExtractionRefused('ENCRYPTED_FILE', ARCHIVE_REFUSALS.encrypted);
  if (method !== 0 && method !== 8) throw broken(ARCHIVE_REFUSALS.methodOdd);
  if (((bytes.readUInt32LE(at + 38) >>> 16) & 0xf000) === SYMLINK)
    throw broken(ARCHIVE_REFUSALS.linkEscapes);
  checkName(name);
  checkSizes(packedSize, size);

  const start = bytes.readUInt32LE(at + 42);
  if (start + LOCAL_SIZE > directory || bytes.readUInt32LE(start) !== LOCAL_HEADER)
    throw broken(ARCHIVE_REFUSALS.directoryAstray);
  const localName = bytes.readUInt16LE(start + 26);
  const dataStart = start + LOCAL_SIZE + localName + bytes.readUInt16LE(start + 28);
  if (!bytes.subarray(start + LOCAL_SIZE, start + LOCAL_SIZE + localName).equals(nameBytes))
    throw bomb(ARCHIVE_REFUSALS.namesDiffer);
  if (dataStart + packedSize > directory) throw bomb(ARCHIVE_REFUSALS.partLongerThanFile);
  return {
    entry: { name, method, packedSize, size, crc, dataStart },
    start,
    next: at + ENTRY_SIZE + nameLength + rest,
  };
}

function checkOverlaps(located: readonly Located[]): void {
  const inOrder = [...located].sort((a, b) => a.start - b.start);
  let end = 0;
  for (const { entry, start } of inOrder) {
    if (start < end) throw bomb(ARCHIVE_REFUSALS.partsOverlap);
    end = entry.dataStart + entry.packedSize;
  }
  if (inOrder[0] !== undefined && inOrder[0].start !== 0) throw broken(ARCHIVE_REFUSALS.startOdd);
}

/**
 * Reads and checks the directory of a zip archive without unpacking anything.
 * @throws ExtractionRefused ARCHIVE_BOMB, ENCRYPTED_FILE or UNREADABLE_FILE.
 */
export function readCentralDirectory(bytes: Buffer): readonly ArchiveEntry[] {
  if (bytes.length < END_SIZE) throw broken(ARCHIVE_REFUSALS.cut);
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const directorySize = bytes.readUInt32LE(end + 12);
  const directory = bytes.readUInt32LE(end + 16);
  if (count > LIMITS.archiveEntries) throw bomb(ARCHIVE_REFUSALS.tooManyEntries(count));
  if (bytes.readUInt16LE(end + 8) !== count || directory + directorySize !== end)
    throw broken(ARCHIVE_REFUSALS.directoryDiffers);

  const located: Located[] = [];
  for (let at = directory; at < end; at = located[located.length - 1]?.next ?? end) {
    if (located.length === count) throw bomb(ARCHIVE_REFUSALS.moreThanDeclared);
    located.push(readEntry(bytes, at, directory));
  }
  if (located.length !== count) throw broken(ARCHIVE_REFUSALS.fewerThanDeclared);
  checkOverlaps(located);
  const entries = located.map(({ entry }) => entry);
  if (new Set(entries.map(({ name }) => name)).size !== count)
    throw broken(ARCHIVE_REFUSALS.nameTwice);
  if (entries.reduce((sum, { size }) => sum + size, 0) > LIMITS.unpackedBytes)
    throw bomb(ARCHIVE_REFUSALS.tooLarge);
  return entries;
}
