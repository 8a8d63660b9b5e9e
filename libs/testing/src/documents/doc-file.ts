/** A Word 97 file: an OLE container with the text as one Unicode piece. Only what a reader of plain text needs. */
const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const TEXT_AT = 2_048;
/** Streams of fewer bytes would live in a container of their own. */
const SMALLEST_STREAM = 4_096;

const padded = (bytes: Buffer, least = 0): Buffer =>
  Buffer.concat([
    bytes,
    Buffer.alloc(Math.max(Math.ceil(bytes.length / SECTOR) * SECTOR, least) - bytes.length),
  ]);

function wordStream(text: string, boxes: string): Buffer {
  const header = Buffer.alloc(TEXT_AT);
  header.writeUInt16LE(0xa5ec, 0);
  header.writeUInt16LE(0x00c1, 2);
  header.writeUInt16LE(0x0200, 10);
  header.writeUInt32LE(TEXT_AT, 0x18);
  header.writeUInt32LE(text.length - boxes.length, 0x4c);
  header.writeUInt32LE(boxes.length, 0x64);
  header.writeUInt32LE(21, 0x1a6);
  return padded(Buffer.concat([header, Buffer.from(text, 'utf16le')]), SMALLEST_STREAM);
}

/** The piece table: characters 0 to the end are at TEXT_AT, two bytes each. */
function tableStream(text: string): Buffer {
  const table = Buffer.alloc(21);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(text.length, 9);
  table.writeUInt32LE(TEXT_AT, 15);
  return padded(table, SMALLEST_STREAM);
}

function directoryEntry(
  name: string,
  type: number,
  start: number,
  size: number,
  links: number[],
): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE(name.length * 2 + 2, 64);
  entry.writeUInt8(type, 66);
  entry.writeUInt8(1, 67);
  links.forEach((link, at) => entry.writeUInt32LE(link, 68 + at * 4));
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

/**
 * The text as a .doc file: `\r` ends a paragraph, `\x07` a cell, and a second one its row. `boxes`: the words of its
 * text boxes, which such a file keeps behind the text.
 */
export function docOf(body: string, boxes = ''): Buffer {
  const text = body + boxes;
  const word = wordStream(text, boxes);
  const table = tableStream(text);
  const [wordSectors, tableSectors] = [word.length / SECTOR, table.length / SECTOR] as const;
  const chain = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => (at === count - 1 ? END : from + at + 1));
  const sectors = [
    0xfffffffd,
    END,
    ...chain(2, wordSectors),
    ...chain(2 + wordSectors, tableSectors),
  ];
  const allocation = Buffer.alloc(SECTOR, 0xff);
  sectors.forEach((next, at) => allocation.writeUInt32LE(next, at * 4));
  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(SMALLEST_STREAM, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const directory = Buffer.concat([
    directoryEntry('Root Entry', 5, END, 0, [FREE, FREE, 1]),
    directoryEntry('WordDocument', 2, 2, word.length, [2, FREE, FREE]),
    directoryEntry('1Table', 2, 2 + wordSectors, table.length, [FREE, FREE, FREE]),
  ]);
  return Buffer.concat([header, allocation, padded(directory), word, table]);
}
