import { OFFICE_REFUSALS } from '#wording/extraction';
import { ExtractionRefused } from '../extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';
import type { DocumentNode } from './document-tree.js';
import { LeftOut } from './left-out.js';
import type { OdtStyles } from './odt-styles.js';
import { attribute, childrenOf } from './odt-xml.js';

const MOST_BLANKS = 200;
const NOT_TEXT = new Set([
  'annotation',
  'annotation-end',
  'forms',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'index-title-template',
  'desc',
  'title',
]);
const TABLE_GROUPS = /^table-(?:header-rows|rows|row-group)$/;

interface List {
  readonly style: string;
  readonly counters: string;
  readonly level: number;
}

interface Look {
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  readonly isAllCaps: boolean;
}

const count = (node: Element, name: string): number => {
  const asked = Number(attribute(node, name) ?? 1);
  return Number.isInteger(asked) && asked > 0 ? asked : 1;
};

/** Turns the elements of an OpenDocument text into paragraphs and tables, with the numbers of its lists. */
export class OdtReader {
  readonly left = new LeftOut();
  /** Cells that repeats and spans stand for: one attribute may claim thousands of millions. */
  private cells = 0;
  private lists = 0;
  /** The counters a list of each style began with last: a list may go on where that one ended. */
  private readonly lastOf = new Map<string, string>();
  private label = '';

  constructor(private readonly styles: OdtStyles) {}

  blocks(parent: Element, list?: List): DocumentNode[] {
    return childrenOf(parent).flatMap((node) => this.block(node, list));
  }

  private block(node: Element, list?: List): DocumentNode[] {
    switch (node.localName) {
      case 'p':
      case 'h':
        return this.paragraph(node);
      case 'list':
        return this.list(node, list);
      case 'table':
        return [this.table(node)];
      case 'tracked-changes':
        this.left.changed = true;
        return [];
      case 'section':
        if (attribute(node, 'display') === 'none') {
          this.left.hidden ||= (node.textContent ?? '').trim() !== '';
          return [];
        }
        return this.blocks(node, list);
      default:
        return NOT_TEXT.has(node.localName ?? '') ? [] : this.blocks(node, list);
    }
  }

  private list(node: Element, outer?: List): DocumentNode[] {
    const own = attribute(node, 'style-name');
    const style = own ?? outer?.style ?? '';
    const continues =
      attribute(node, 'continue-numbering') === 'true' ||
      attribute(node, 'continue-list') !== undefined;
    const last = continues ? this.lastOf.get(style) : undefined;
    const counters = outer?.counters ?? last ?? String((this.lists += 1));
    this.lastOf.set(style, counters);
    const list = { style, counters, level: (outer?.level ?? 0) + 1 };
    return childrenOf(node).flatMap((item) => {
      if (item.localName !== 'list-item') return this.blocks(item, list);
      const [first] = childrenOf(item);
      const start = attribute(item, 'start-value');
      // An item that only holds a deeper list prints no number of its own.
      if (first?.localName !== 'list')
        this.label = this.styles.next(
          list,
          list.level,
          start === undefined ? undefined : Number(start),
        );
      return this.blocks(item, list);
    });
  }

  private paragraph(node: Element): DocumentNode[] {
    const boxes: DocumentNode[] = [];
    const words: DocumentNode[] = [];
    const label = this.label;
    this.label = '';
    this.words(node, this.look(node), words, boxes);
    const isEmpty = words.every(({ type, value = '' }) => type === 'text' && value.trim() === '');
    const labelled =
      label === '' || isEmpty ? words : [{ type: 'text', value: `${label} ` }, ...words];
    return [...boxes, { type: 'paragraph', children: labelled }];
  }

  private look(node: Element, outer?: Look): Look {
    const own = this.styles.of(attribute(node, 'style-name'));
    return {
      isHidden: own.isHidden ?? outer?.isHidden ?? false,
      isStruck: own.isStruck ?? outer?.isStruck ?? false,
      isAllCaps: own.isAllCaps ?? outer?.isAllCaps ?? false,
    };
  }

  private words(parent: Element, look: Look, words: DocumentNode[], boxes: DocumentNode[]): void {
    for (const node of Array.from(parent.childNodes)) {
      if (node.nodeType === 3) this.text((node.nodeValue ?? '').replace(/\s+/g, ' '), look, words);
      else if (node.nodeType === 1) this.inline(node as Element, look, words, boxes);
    }
  }

  private inline(node: Element, look: Look, words: DocumentNode[], boxes: DocumentNode[]): void {
    switch (node.localName) {
      case 's':
        this.text(' '.repeat(Math.min(count(node, 'c'), MOST_BLANKS)), look, words);
        return;
      case 'tab':
        words.push({ type: 'tab' });
        return;
      case 'line-break':
        words.push({ type: 'break' });
        return;
      case 'note':
        this.left.footnotes = true;
        return;
      case 'text-box':
        boxes.push(...this.blocks(node));
        return;
      case 'hidden-text':
      case 'hidden-paragraph':
        this.left.hidden = true;
        return;
      default:
        if (!NOT_TEXT.has(node.localName ?? ''))
          this.words(node, this.look(node, look), words, boxes);
    }
  }

  private text(value: string, look: Look, words: DocumentNode[]): void {
    if (look.isHidden) this.left.hidden ||= value.trim() !== '';
    else if (look.isStruck) this.left.strike(value);
    else words.push({ type: 'text', value: look.isAllCaps ? value.toUpperCase() : value });
  }

  private table(node: Element): DocumentNode {
    return { type: 'table', children: this.rows(node) };
  }

  private rows(parent: Element): DocumentNode[] {
    return childrenOf(parent).flatMap((node) => {
      if (TABLE_GROUPS.test(node.localName ?? '')) return this.rows(node);
      if (node.localName !== 'table-row') return [];
      if (attribute(node, 'visibility') === 'collapse') {
        this.left.hidden ||= (node.textContent ?? '').trim() !== '';
        return [];
      }
      return this.repeated(node, 'number-rows-repeated', {
        type: 'tableRow',
        children: this.cellsOf(node),
      });
    });
  }

  private cellsOf(row: Element): DocumentNode[] {
    return childrenOf(row).flatMap((node) => {
      if (node.localName !== 'table-cell') return [];
      const [colSpan, rowSpan] = [
        count(node, 'number-columns-spanned'),
        count(node, 'number-rows-spanned'),
      ];
      this.spend(colSpan * rowSpan);
      const cell = { type: 'tableCell', colSpan, rowSpan, children: this.blocks(node) };
      return this.repeated(node, 'number-columns-repeated', cell);
    });
  }

  private repeated(node: Element, name: string, made: DocumentNode): DocumentNode[] {
    const times = count(node, name);
    this.spend(times * Math.max(1, made.children?.length ?? 1));
    return Array.from({ length: times }, () => made);
  }

  private spend(cells: number): void {
    this.cells += cells;
    if (this.cells > LIMITS.mergedCells)
      throw new ExtractionRefused('ARCHIVE_BOMB', OFFICE_REFUSALS.mergesOdd);
  }
}
