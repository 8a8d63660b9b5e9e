import WordExtractor from 'word-extractor';
import { OFFICE_NOTES, OFFICE_REFUSALS } from '#wording/extraction';
import { unreadable } from '../extraction.js';
import { isHeaderBlock, orderHeader } from '../layout/header-block.js';
import { cellText, rowText } from '../layout/table-rows.js';
import type { ReadDocument } from './read-document.js';

/** The reader turns the mark of a cell's end into a tab and that of a row's end into a second one. */
const ROW_END = '\t\t';
const STARTS_FOOTER = /^Nơi (nhận|gửi)/iu;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/** One row that only lays out the head or foot of the document: its two cells as lines in order. */
function layoutLines(cells: readonly string[]): string[] | undefined {
  if (cells.length !== 2) return undefined;
  const [left = [], right = []] = cells.map(linesOf);
  if (isHeaderBlock(left, right)) return orderHeader(left, right, (line) => line);
  return left.some((line) => STARTS_FOOTER.test(line)) ? [...left, ...right] : undefined;
}

const dataRow = (cells: readonly string[]) => rowText(cells.map((cell) => cellText(linesOf(cell))));

interface Row {
  readonly lines: readonly string[];
  readonly cells: number;
}

/**
 * The lines of text up to a row's end. Where the row begins is not marked: the head of a document begins with the text,
 * its foot at "Nơi nhận", a further row of the same table right away (as many cells as the row before), and any other
 * at the start of the line before its first tab.
 */
function rowLines(text: string, before: Row | undefined): Row {
  const all = text.split('\t');
  const cells = all.length;
  const layout = before === undefined ? layoutLines(all) : undefined;
  if (layout !== undefined) return { lines: layout, cells };
  const footer = text.search(/(^|\n)\s*Nơi nhận/iu);
  const lineStart = text.lastIndexOf('\n', text.indexOf('\t')) + 1;
  const cut = footer >= 0 ? footer : before?.cells === cells ? 0 : lineStart;
  const row = text.slice(cut).split('\t');
  const lines = layoutLines(row) ?? [dataRow(row) ?? ''];
  return { lines: [...linesOf(text.slice(0, cut)), ...lines], cells };
}

function bodyLines(body: string): string[] {
  const parts = body.split(ROW_END);
  const rest = parts.pop() ?? '';
  const rows: Row[] = [];
  for (const text of parts) rows.push(rowLines(text, rows[rows.length - 1]));
  return [...rows.flatMap(({ lines }) => lines), ...linesOf(rest)].filter((line) => line !== '');
}

/** Reads a Word 97–2003 document that has been checked. */
export async function readDoc(bytes: Buffer): Promise<ReadDocument> {
  try {
    const document = await new WordExtractor().extract(bytes);
    // The option keeps quotation marks and dashes as printed; the types do not mention it.
    const getBody = document.getBody.bind(document) as (options: {
      filterUnicode: boolean;
    }) => string;
    const getTextboxes = document.getTextboxes.bind(document) as unknown as typeof getBody;
    const boxes = linesOf(getTextboxes({ filterUnicode: false }));
    // Where a box stands on the page is not known; what is put into boxes is the head of a letter.
    const lines = [...boxes, ...bodyLines(getBody({ filterUnicode: false }))];
    return {
      text: lines.join('\n'),
      pages: 1,
      notes: [OFFICE_NOTES.docNumbers, ...(boxes.length > 0 ? [OFFICE_NOTES.docBoxes] : [])],
    };
  } catch (error) {
    throw unreadable(OFFICE_REFUSALS.docUnreadable, error);
  }
}
