import { ARCHIVE_REFUSALS, MARKUP_REFUSALS } from '#wording/extraction';
import { ExtractionRefused } from '../extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';

const DEEPEST = 200;
/** Twenty pages have about 20,000; a tree of more than this does not fit the child's memory. */
const MOST_ELEMENTS = 200_000;
/** Office never writes a document type; entities in one can grow a thousand bytes to a billion. */
const TYPE_DECLARATION = /<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i;
const TAG = /<(\/?)[A-Za-z_][^<>]*?(\/?)>/g;

function decode(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return part.subarray(2).toString('utf16le');
  if ((part[0] === 0xfe && part[1] === 0xff) || part[0] === 0)
    return new TextDecoder('utf-16be').decode(part);
  if (part[1] === 0) return part.toString('utf16le');
  return new TextDecoder('utf-8').decode(part);
}

/**
 * Decodes one XML part and refuses what makes a parser explode.
 * @throws ExtractionRefused ARCHIVE_BOMB.
 */
export function checkMarkup(part: Buffer): string {
  if (part.length > LIMITS.markupBytes)
    throw new ExtractionRefused('ARCHIVE_BOMB', ARCHIVE_REFUSALS.partTooLarge);
  const xml = decode(part);
  if (TYPE_DECLARATION.test(xml))
    throw new ExtractionRefused('ARCHIVE_BOMB', MARKUP_REFUSALS.entities);
  let depth = 0;
  let elements = 0;
  for (const [, closing, selfClosed] of xml.matchAll(TAG)) {
    if (closing === '/') depth -= 1;
    else {
      elements += 1;
      if (selfClosed !== '/') depth += 1;
    }
    if (depth > DEEPEST || elements > MOST_ELEMENTS)
      throw new ExtractionRefused('ARCHIVE_BOMB', MARKUP_REFUSALS.tooDeep);
  }
  return xml;
}
