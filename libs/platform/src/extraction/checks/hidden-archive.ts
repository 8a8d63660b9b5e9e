const END_OF_DIRECTORY = Buffer.from('PK\u0005\u0006', 'latin1');
const END_SIZE = 22;
const LARGEST_COMMENT = 0xffff;

/** Whether an unzip program would open this file: an archive's end record closes it, whatever stands in front. */
export function hidesArchive(bytes: Buffer): boolean {
  const first = Math.max(0, bytes.length - END_SIZE - LARGEST_COMMENT);
  let at = bytes.lastIndexOf(END_OF_DIRECTORY);
  while (at >= first) {
    const comment = at + END_SIZE <= bytes.length ? bytes.readUInt16LE(at + 20) : -1;
    if (at + END_SIZE + comment === bytes.length) return true;
    if (at === 0) return false;
    at = bytes.lastIndexOf(END_OF_DIRECTORY, at - 1);
  }
  return false;
}
