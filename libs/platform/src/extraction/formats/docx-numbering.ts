import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { bullet, counted, type NumberFormat } from './list-numbers.js';

/**
 * Word prints list numbers that are not in the text. They are worked out from the numbering part and written in front of
 * their paragraphs, before the document reader sees it.
 */
interface Level {
  readonly format: NumberFormat;
  readonly pattern: string;
  readonly start: number;
}

interface Numbering {
  /** Of a list (`w:num`): its counters' name and its levels. */
  readonly lists: ReadonlyMap<
    string,
    { readonly counters: string; readonly levels: readonly Level[] }
  >;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DEEPEST = 9;
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');
const all = (node: Document | Element, name: string) =>
  Array.from(node.getElementsByTagNameNS(W, name));
const child = (node: Element, name: string): Element | undefined => {
  for (let at = node.firstChild; at !== null; at = at.nextSibling)
    if (at.nodeType === 1 && (at as Element).localName === name) return at as Element;
  return undefined;
};
const value = (node: Element | undefined) => node?.getAttributeNS(W, 'val') ?? undefined;

function readLevel(level: Element | undefined): Level {
  return {
    format: value(level && child(level, 'numFmt')) ?? 'decimal',
    pattern: value(level && child(level, 'lvlText')) ?? '',
    start: Number(value(level && child(level, 'start')) ?? 1),
  };
}

function readNumbering(xml: string): Numbering {
  const document = parse(xml);
  const abstract = new Map(
    all(document, 'abstractNum').map((list) => {
      const levels = new Map(
        all(list, 'lvl').map((level) => [level.getAttributeNS(W, 'ilvl'), level] as const),
      );
      return [
        list.getAttributeNS(W, 'abstractNumId'),
        Array.from({ length: DEEPEST }, (_, at) => readLevel(levels.get(String(at)))),
      ] as const;
    }),
  );
  const lists = all(document, 'num').map((num) => {
    const id = num.getAttributeNS(W, 'numId') ?? '';
    const base = value(child(num, 'abstractNumId')) ?? '';
    const overrides = all(num, 'lvlOverride');
    const levels = (abstract.get(base) ?? []).map((level, at) => {
      const override = overrides.find((one) => one.getAttributeNS(W, 'ilvl') === String(at));
      const own = override && child(override, 'lvl');
      const start = value(override && child(override, 'startOverride'));
      const read = own === undefined ? level : readLevel(own);
      return start === undefined ? read : { ...read, start: Number(start) };
    });
    return [
      id,
      { counters: overrides.length > 0 ? `num ${id}` : `abstract ${base}`, levels },
    ] as const;
  });
  return { lists: new Map(lists) };
}

/** List and level of each paragraph style, through the styles it is based on. */
function readStyles(xml: string | undefined): (style: string) => Element | undefined {
  if (xml === undefined) return () => undefined;
  const styles = new Map(
    all(parse(xml), 'style').map((style) => [style.getAttributeNS(W, 'styleId') ?? '', style]),
  );
  const find = (id: string, hops: number): Element | undefined => {
    const style = styles.get(id);
    if (style === undefined || hops > DEEPEST) return undefined;
    const properties = child(style, 'pPr');
    const own = properties && child(properties, 'numPr');
    const base = value(child(style, 'basedOn'));
    return own ?? (base === undefined ? undefined : find(base, hops + 1));
  };
  return (id) => find(id, 0);
}

class Labels {
  private readonly counts = new Map<string, number[]>();

  constructor(private readonly numbering: Numbering) {}

  next(list: string, depth: number): string {
    const found = this.numbering.lists.get(list);
    const level = found?.levels[depth];
    if (found === undefined || level === undefined) return '';
    const counts = this.counts.get(found.counters) ?? [];
    this.counts.set(found.counters, counts);
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    if (level.format === 'bullet') return bullet(level.pattern);
    return level.pattern.replace(/%(\d)/g, (_match, digit: string) => {
      const at = Number(digit) - 1;
      const shown = found.levels[at];
      return shown === undefined ? '' : counted(counts[at] ?? shown.start, shown.format);
    });
  }
}

function insertLabel(document: Document, paragraph: Element, label: string): void {
  const run = document.createElementNS(W, 'w:r');
  const text = document.createElementNS(W, 'w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(`${label} `));
  run.appendChild(text);
  const properties = child(paragraph, 'pPr');
  paragraph.insertBefore(run, properties?.nextSibling ?? paragraph.firstChild);
}

/** The main part with every printed list number as text in front of its paragraph. */
export function printNumbers(
  documentXml: string,
  numberingXml: string | undefined,
  stylesXml: string | undefined,
): string {
  if (numberingXml === undefined) return documentXml;
  const labels = new Labels(readNumbering(numberingXml));
  const ofStyle = readStyles(stylesXml);
  const document = parse(documentXml);
  for (const paragraph of all(document, 'p')) {
    const properties = child(paragraph, 'pPr');
    const style = value(properties && child(properties, 'pStyle'));
    const own = properties && child(properties, 'numPr');
    const inherited = style === undefined ? undefined : ofStyle(style);
    const list = value(own && child(own, 'numId')) ?? value(inherited && child(inherited, 'numId'));
    if (list === undefined || list === '0') continue;
    const depth = value(own && child(own, 'ilvl')) ?? value(inherited && child(inherited, 'ilvl'));
    const label = labels.next(list, Number(depth ?? 0));
    if (label !== '' && (paragraph.textContent ?? '').trim() !== '')
      insertLabel(document, paragraph, label);
  }
  return new XMLSerializer().serializeToString(document);
}
