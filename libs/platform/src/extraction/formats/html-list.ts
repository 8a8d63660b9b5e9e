import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { counted } from './list-numbers.js';

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const STYLES: Readonly<Record<string, string>> = {
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
};

const attribute = (node: Tree.Element, name: string): string =>
  node.attrs.find((one) => one.name === name)?.value ?? '';

/** The numbers a browser prints in front of the items of a list. */
export class HtmlList {
  private readonly format: string;
  private count: number;

  /** Without an element: items that stand in no list, printed with a dash. */
  constructor(list?: Tree.Element) {
    const style = list === undefined ? '' : attribute(list, 'style');
    const named = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(style)?.[1]?.toLowerCase() ?? '';
    const isOrdered = list?.tagName === 'ol';
    const typed = list === undefined ? '' : (FORMATS[attribute(list, 'type')] ?? '');
    const numbered = STYLES[named] ?? (typed === '' ? 'decimal' : typed);
    this.format = named === 'none' ? 'none' : isOrdered ? numbered : 'bullet';
    const start = list === undefined ? 1 : Number.parseInt(attribute(list, 'start'), 10);
    this.count = (Number.isNaN(start) ? 1 : start) - 1;
  }

  next(item: Tree.Element): string {
    const own = Number.parseInt(attribute(item, 'value'), 10);
    this.count = Number.isNaN(own) ? this.count + 1 : own;
    if (this.format === 'none') return '';
    return this.format === 'bullet' ? '-' : `${counted(this.count, this.format)}.`;
  }
}
