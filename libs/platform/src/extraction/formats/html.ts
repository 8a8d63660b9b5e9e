import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { MARKUP_REFUSALS } from '#wording/extraction';
import { decodeText } from '../encodings/decode.js';
import { ExtractionRefused } from '../extraction.js';
import type { DocumentNode } from './document-tree.js';
import { HtmlList } from './html-list.js';
import { LeftOut } from './left-out.js';
import { printedLines } from './printed-lines.js';
import type { ReadDocument } from './read-document.js';

/** Twenty pages saved by Word have about 20,000; a browser nests 512 deep. */
const MOST_TAGS = 400_000;
const DEEPEST = 400;
const WIDEST_SPAN = 1_000;

const NOT_TEXT = new Set(
  'head script style template noscript iframe object embed svg math select textarea button title'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table ul'.split(
    ' ',
  ),
);
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const STRUCK = /text-decoration[\w-]*\s*:[^;]*line-through/i;

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
const attribute = (node: Tree.Element, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;

function spanOf(cell: Tree.Element, name: 'colspan' | 'rowspan'): number {
  const asked = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isNaN(asked) ? 1 : Math.min(Math.max(asked, 1), WIDEST_SPAN);
}

/** The words of one place (the page, a cell), gathered into paragraphs and tables. */
class HtmlFlow {
  readonly nodes: DocumentNode[] = [];
  private words: DocumentNode[] = [];
  private label = '';

  text(raw: string): void {
    const value = raw.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.words.length === 0 && value.trim() === '') return;
    if (this.label !== '') this.words.push({ type: 'text', value: `${this.label} ` });
    this.label = '';
    this.words.push({ type: 'text', value });
  }

  lineBreak(): void {
    this.words.push({ type: 'break' });
  }

  item(label: string): void {
    this.label = label;
  }

  end(): void {
    if (this.words.length > 0) this.nodes.push({ type: 'paragraph', children: this.words });
    this.words = [];
  }
}

/** Walks over a page as it is shown. */
class HtmlReader {
  readonly left = new LeftOut();

  read(parent: Tree.ParentNode, depth = 0): DocumentNode[] {
    const flow = new HtmlFlow();
    this.walk(parent, flow, depth);
    flow.end();
    return flow.nodes;
  }

  private walk(parent: Tree.ParentNode, flow: HtmlFlow, depth: number, list?: HtmlList): void {
    if (depth > DEEPEST) throw new ExtractionRefused('ARCHIVE_BOMB', MARKUP_REFUSALS.tooDeep);
    for (const node of parent.childNodes) {
      if ('value' in node) flow.text(node.value);
      else if (!isElement(node) || this.isLeftOut(node)) continue;
      else if (node.tagName === 'br') flow.lineBreak();
      else if (!BLOCKS.has(node.tagName)) this.walk(node, flow, depth + 1, list);
      else {
        flow.end();
        this.block(node, flow, depth + 1, list);
        flow.end();
      }
    }
  }

  private block(node: Tree.Element, flow: HtmlFlow, depth: number, list?: HtmlList): void {
    const { tagName } = node;
    if (tagName === 'table') flow.nodes.push(this.table(node, depth));
    else {
      if (tagName === 'li') flow.item((list ?? new HtmlList()).next(node));
      const isList = tagName === 'ol' || tagName === 'ul';
      this.walk(node, flow, depth, isList ? new HtmlList(node) : list);
    }
  }

  private table(table: Tree.Element, depth: number): DocumentNode {
    const rows = this.rowsOf(table, depth).map((row) => ({
      type: 'tableRow',
      children: row.childNodes
        .filter((cell) => isElement(cell))
        .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
        .filter((cell) => !this.isLeftOut(cell))
        .map((cell) => ({
          type: 'tableCell',
          colSpan: spanOf(cell, 'colspan'),
          rowSpan: spanOf(cell, 'rowspan'),
          children: this.read(cell, depth + 3),
        })),
    }));
    return { type: 'table', children: rows };
  }

  private rowsOf(parent: Tree.Element, depth: number): Tree.Element[] {
    return parent.childNodes
      .filter((node) => isElement(node))
      .filter((node) => !this.isLeftOut(node))
      .flatMap((node) => {
        if (node.tagName === 'tr') return [node];
        return /^(?:thead|tbody|tfoot)$/.test(node.tagName) ? this.rowsOf(node, depth + 1) : [];
      });
  }

  /** Whether an element is not printed, or not any more; what it was is told in a note. */
  private isLeftOut(node: Tree.Element): boolean {
    const { tagName } = node;
    if (NOT_TEXT.has(tagName)) return true;
    const style = attribute(node, 'style') ?? '';
    // Word marks what was written and taken away under Track Changes with its author or time.
    const isChange =
      attribute(node, 'cite') !== undefined || attribute(node, 'datetime') !== undefined;
    if ((tagName === 'ins' || tagName === 'del') && isChange) {
      this.left.changed = true;
      return tagName === 'del';
    }
    if (attribute(node, 'hidden') !== undefined || HIDDEN.test(style)) {
      this.left.hidden ||= textOf(node).trim() !== '';
      return true;
    }
    if (!/^(?:s|strike|del)$/.test(tagName) && !STRUCK.test(style)) return false;
    this.left.strike(`${textOf(node)} `);
    return true;
  }
}

function textOf(parent: Tree.ParentNode): string {
  const waiting: Tree.Node[] = [parent];
  let text = '';
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node) text += node.value;
    if ('childNodes' in node) waiting.push(...[...node.childNodes].reverse());
  }
  return text;
}

const DECLARED = /<meta[^>]{0,300}charset\s*=\s*["']?([\w-]{2,30})/i;

/** By the page's own word, unless it is UTF-8 or nothing known: then as any text, which may be in an old encoding. */
function decoded(bytes: Buffer): { readonly text: string; readonly note?: string } {
  const label = DECLARED.exec(bytes.toString('latin1', 0, 4_096))?.[1]?.toLowerCase() ?? 'utf-8';
  if (label.startsWith('utf') || label === 'unicode') return decodeText(bytes);
  try {
    return { text: new TextDecoder(label).decode(bytes) };
  } catch {
    return decodeText(bytes);
  }
}

/** What a page of HTML shows: lines, and what was left out. @throws ExtractionRefused ARCHIVE_BOMB. */
export function htmlText(html: string): Pick<ReadDocument, 'text' | 'notes'> {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) tags += 1;
  if (tags > MOST_TAGS) throw new ExtractionRefused('ARCHIVE_BOMB', MARKUP_REFUSALS.tooDeep);
  const reader = new HtmlReader();
  const lines = printedLines(reader.read(parse(html)));
  return { text: lines.join('\n'), notes: reader.left.notes() };
}

/** Reads a page of HTML, as Word saves one; nothing it refers to is fetched. */
export function readHtml(bytes: Buffer): ReadDocument {
  const { text: html, note } = decoded(bytes);
  const { text, notes } = htmlText(html);
  return { text, pages: 1, notes: note === undefined ? notes : [note, ...notes] };
}
