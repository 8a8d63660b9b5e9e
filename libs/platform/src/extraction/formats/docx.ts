import mammoth from 'mammoth';
import { OFFICE_NOTES, OFFICE_REFUSALS } from '#wording/extraction';
import type { Archive } from '../checks/archive.js';
import { checkMarkup } from '../checks/markup.js';
import { ExtractionRefused } from '../extraction.js';
import { printNumbers } from './docx-numbering.js';
import { mainPartOf } from './docx-parts.js';
import type { DocumentNode } from './document-tree.js';
import { visiblePart } from './docx-visible.js';
import { printedLines } from './printed-lines.js';
import type { ReadDocument } from './read-document.js';

const TEXT = /\.(xml|rels)$/i;

/** What the document reader asks an archive for; it takes this in place of a zip file. */
interface PartSource {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<string | Buffer>;
}

/** Hands checked parts to the reader, so that it never unpacks anything itself. */
function checkedParts(archive: Archive): {
  readonly source: PartSource;
  readonly notes: readonly string[];
} {
  const markup = new Map<string, string>();
  const part = (name: string): string | undefined => {
    if (!archive.has(name)) return undefined;
    const known = markup.get(name) ?? checkMarkup(archive.read(name));
    markup.set(name, known);
    return known;
  };
  const name = mainPartOf(archive);
  const main = name === undefined ? undefined : part(name);
  if (name === undefined || main === undefined)
    throw new ExtractionRefused('UNREADABLE_FILE', OFFICE_REFUSALS.docxEmpty);
  const { xml, notes } = visiblePart(main);
  markup.set(name, printNumbers(xml, part('word/numbering.xml'), part('word/styles.xml')));
  const source: PartSource = {
    exists: (asked) => TEXT.test(asked) && archive.has(asked),
    read: async (asked) => part(asked) ?? '',
  };
  return { source, notes };
}

/** The reader's own tree of the document, which its HTML is made from. */
async function readTree(source: PartSource): Promise<DocumentNode> {
  let tree: DocumentNode = { type: 'document' };
  const keep = (node: DocumentNode): DocumentNode => {
    tree = node;
    return { type: 'document', children: [] };
  };
  // The reader accepts an opened archive as `file`, which its types do not mention.
  const input = { file: source } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, { transformDocument: keep, externalFileAccess: false });
  return tree;
}

const MARGIN = /^word\/(?:header|footer)\d*\.xml$/;

/** The lines of page headers and footers. */
const marginLines = (xml: string): string =>
  xml
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:(?:t(?:\s[^>]*)?>([^<]*)<|tab\/)/g)]
        .map(([, text]) => text ?? '\t')
        .join(''),
    )
    .join('\n');

/** Reads a Word document whose archive has been checked. */
export async function readDocx(archive: Archive): Promise<ReadDocument> {
  const { source, notes } = checkedParts(archive);
  const tree = await readTree(source);
  const footnotes = ['word/footnotes.xml', 'word/endnotes.xml'].some(
    (name) => archive.has(name) && /<w:t[ >]/.test(checkMarkup(archive.read(name))),
  )
    ? [OFFICE_NOTES.footnotes]
    : [];
  const text = printedLines(tree.children ?? []).join('\n');
  const margins = archive.names().filter((name) => MARGIN.test(name));
  return {
    text,
    pages: 1,
    notes: [...notes, ...footnotes],
    asides: margins.map((name) => marginLines(checkMarkup(archive.read(name)))),
  };
}
