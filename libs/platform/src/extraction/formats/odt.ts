import { DOMParser } from '@xmldom/xmldom';
import { ARCHIVE_REFUSALS, FILE_REFUSALS, OFFICE_REFUSALS } from '#wording/extraction';
import type { Archive } from '../checks/archive.js';
import { checkMarkup } from '../checks/markup.js';
import { ExtractionRefused, unreadable } from '../extraction.js';
import { OdtReader } from './odt-reader.js';
import { OdtStyles } from './odt-styles.js';
import { childrenOf, descendants } from './odt-xml.js';
import { printedLines } from './printed-lines.js';
import type { ReadDocument } from './read-document.js';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const MANIFEST = 'META-INF/manifest.xml';
/** Where LibreOffice keeps Basic and scripts. */
const SCRIPTS = /^(?:Basic|Scripts)\//;
const MARGINS = ['header', 'footer', 'header-first', 'footer-first', 'header-left', 'footer-left'];

const broken = (what: unknown): never => {
  throw unreadable(OFFICE_REFUSALS.odtUnreadable, what);
};

/** The parser mends what it can and only warns: a part that needs it is not taken for what its writer meant. */
function part(archive: Archive, name: string): Document {
  const parser = new DOMParser({
    errorHandler: (_level: string, message: unknown) => broken(message),
  });
  return parser.parseFromString(checkMarkup(archive.read(name)), 'application/xml');
}

/** @throws ExtractionRefused ENCRYPTED_FILE, MACRO_FILE or UNREADABLE_FILE. */
function refuseUnread(archive: Archive): void {
  const manifest = archive.has(MANIFEST) ? archive.read(MANIFEST).toString('utf8') : '';
  if (/encryption-data/.test(manifest))
    throw new ExtractionRefused('ENCRYPTED_FILE', FILE_REFUSALS.encrypted);
  if (archive.names().some((name) => SCRIPTS.test(name)))
    throw new ExtractionRefused('MACRO_FILE', FILE_REFUSALS.macro);
  if (!archive.has(CONTENT)) throw unreadable(ARCHIVE_REFUSALS.partMissing(CONTENT));
}

/** Reads an OpenDocument text (LibreOffice) whose archive has been checked. */
export function readOdt(archive: Archive): ReadDocument {
  refuseUnread(archive);
  const content = part(archive, CONTENT);
  const shared = archive.has(STYLES) ? part(archive, STYLES) : undefined;
  const styles = new OdtStyles(shared === undefined ? [content] : [shared, content]);
  const [text] = descendants(content, 'body').flatMap(childrenOf);
  if (text?.localName !== 'text') throw unreadable(OFFICE_REFUSALS.odtUnreadable);
  const reader = new OdtReader(styles);
  const lines = printedLines(reader.blocks(text));
  const margins = MARGINS.flatMap((name) =>
    shared === undefined ? [] : descendants(shared, name),
  );
  return {
    text: lines.join('\n'),
    pages: 1,
    notes: reader.left.notes(),
    asides: margins.map((margin) => printedLines(new OdtReader(styles).blocks(margin)).join('\n')),
  };
}
