import { FILE_REFUSALS, OFFICE_REFUSALS } from '#wording/extraction';
import { ExtractionRefused } from '../extraction.js';

const FREE_OR_END = 0xfffffffa;
const ENTRY_SIZE = 128;
const HEADER_SECTORS = 109;
/** A document of 20 MB has at most this many sectors of 512 bytes; a longer chain is a loop. */
const LONGEST_CHAIN = 41_000;
const ENCRYPTED_FLAG = 0x0100;
const WORD_MAGIC = 0xa5ec;

const broken = () => new ExtractionRefused('UNREADABLE_FILE', OFFICE_REFUSALS.docBroken);

interface StreamEntry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/** Chains of an OLE compound file (the container of .doc and of password-protected Office files). */
class Sectors {
  readonly size: number;
  private readonly table: number[] = [];

  constructor(private readonly bytes: Buffer) {
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw broken();
    this.size = 1 << shift;
    for (const sector of this.tableSectors()) {
      const block = this.read(sector);
      for (let at = 0; at + 4 <= block.length; at += 4) this.table.push(block.readUInt32LE(at));
    }
  }

  read(sector: number): Buffer {
    const start = (sector + 1) * this.size;
    if (start >= this.bytes.length) throw broken();
    return this.bytes.subarray(start, start + this.size);
  }

  /** A sector that must be there to its end; the last one of a file may be cut short. */
  whole(sector: number): Buffer {
    const block = this.read(sector);
    if (block.length < this.size) throw broken();
    return block;
  }

  chain(first: number): number[] {
    const found: number[] = [];
    for (let at = first; at < FREE_OR_END; at = this.table[at] ?? FREE_OR_END) {
      found.push(at);
      if (found.length > LONGEST_CHAIN) throw broken();
    }
    return found;
  }

  private tableSectors(): number[] {
    const found: number[] = [];
    for (let slot = 0; slot < HEADER_SECTORS; slot += 1) {
      const sector = this.bytes.readUInt32LE(76 + slot * 4);
      if (sector < FREE_OR_END) found.push(sector);
    }
    let extra = this.bytes.readUInt32LE(68);
    for (let hops = 0; extra < FREE_OR_END; hops += 1) {
      if (hops > LONGEST_CHAIN) throw broken();
      const block = this.whole(extra);
      for (let at = 0; at + 8 <= block.length; at += 4) {
        const sector = block.readUInt32LE(at);
        if (sector < FREE_OR_END) found.push(sector);
      }
      extra = block.readUInt32LE(this.size - 4);
    }
    if (found.length > LONGEST_CHAIN) throw broken();
    return found;
  }
}

function readEntries(sectors: Sectors, first: number): StreamEntry[] {
  return sectors.chain(first).flatMap((sector) => {
    const block = sectors.read(sector);
    const entries: StreamEntry[] = [];
    for (let at = 0; at + ENTRY_SIZE <= block.length; at += ENTRY_SIZE) {
      const length = block.readUInt16LE(at + 64);
      if (length < 2 || length > 64) continue;
      const name = block.subarray(at, at + length - 2).toString('utf16le');
      entries.push({
        name,
        start: block.readUInt32LE(at + 116),
        size: block.readUInt32LE(at + 120),
      });
    }
    return entries;
  });
}

/**
 * Checks an OLE file before the Word reader sees it.
 * @throws ExtractionRefused ENCRYPTED_FILE, MACRO_FILE, UNSUPPORTED_MEDIA_TYPE (no Word document) or UNREADABLE_FILE.
 */
export function checkCompoundFile(bytes: Buffer): void {
  if (bytes.length < 1536) throw broken();
  const sectors = new Sectors(bytes);
  const entries = readEntries(sectors, bytes.readUInt32LE(48));
  const named = (name: string) => entries.find((entry) => entry.name === name);
  if (named('EncryptedPackage') !== undefined || named('EncryptionInfo') !== undefined)
    throw new ExtractionRefused('ENCRYPTED_FILE', FILE_REFUSALS.encrypted);
  const word = named('WordDocument');
  if (word === undefined)
    throw new ExtractionRefused('UNSUPPORTED_MEDIA_TYPE', OFFICE_REFUSALS.notWord);
  if (entries.some(({ name }) => name === '_VBA_PROJECT' || name === 'Macros'))
    throw new ExtractionRefused('MACRO_FILE', FILE_REFUSALS.macro);
  const header = sectors.whole(word.start);
  if (header.readUInt16LE(0) !== WORD_MAGIC) throw broken();
  if ((header.readUInt16LE(10) & ENCRYPTED_FLAG) !== 0)
    throw new ExtractionRefused('ENCRYPTED_FILE', FILE_REFUSALS.encrypted);
  for (const entry of entries) if (entry.size >= 4096) sectors.chain(entry.start);
}
