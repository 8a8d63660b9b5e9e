/** A signature of a PDF as the file states it: the CMS structure, and the bytes it is about. */
export interface SignedRange {
  /** The CMS structure (PKCS #7), DER. */
  readonly contents: Buffer;
  /** What is signed: everything but the place of the signature itself. */
  readonly signed: Buffer;
  /** Whether the signed bytes reach to the end of the file. */
  readonly isWhole: boolean;
  /** A bare time stamp is no person's signature. */
  readonly isTimeStamp: boolean;
}

const MARK = Buffer.from('/ByteRange');
const RANGE = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;
const RANGE_LENGTH = 200;
const DICTIONARY_REACH = 4_096;
const MOST_SIGNATURES = 50;
const MOST_CONTENTS = 2 * 1024 * 1024;
const LINE_END_AT_MOST = 2;

function rangeAt(bytes: Buffer, at: number): SignedRange | undefined {
  const found = RANGE.exec(bytes.toString('latin1', at, at + RANGE_LENGTH));
  if (found === null) return undefined;
  const [start, length, next, rest] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const end = next + rest;
  const gap = bytes.toString(
    'latin1',
    start + length,
    Math.min(next, start + length + MOST_CONTENTS),
  );
  // What is left out must be the signature and nothing else, or unsigned words could stand there.
  const hex = /^<([0-9A-Fa-f]*)>$/.exec(gap)?.[1];
  if (start !== 0 || length >= next || end > bytes.length || hex === undefined) return undefined;
  const around = bytes.toString(
    'latin1',
    Math.max(0, at - DICTIONARY_REACH),
    at + DICTIONARY_REACH,
  );
  return {
    contents: Buffer.from(hex, 'hex'),
    signed: Buffer.concat([bytes.subarray(0, length), bytes.subarray(next, end)]),
    isWhole: bytes.length - end <= LINE_END_AT_MOST,
    isTimeStamp: /\/SubFilter\s*\/ETSI\.RFC3161\b/.test(around),
  };
}

/** The signatures of a PDF in the order they stand; undefined for one whose range is not what a signature's is. */
export function signedRanges(bytes: Buffer): readonly (SignedRange | undefined)[] {
  const found: (SignedRange | undefined)[] = [];
  for (let at = bytes.indexOf(MARK); at !== -1; at = bytes.indexOf(MARK, at + MARK.length)) {
    const isPlaceholder = /^\/ByteRange\s*\[\s*0\s+\//.test(bytes.toString('latin1', at, at + 40));
    if (!isPlaceholder) found.push(rangeAt(bytes, at));
    if (found.length >= MOST_SIGNATURES) break;
  }
  return found;
}
