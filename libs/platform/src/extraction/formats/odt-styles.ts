import { counted } from './list-numbers.js';
import { attribute, childrenOf, descendants } from './odt-xml.js';

/** Styles are based on one another; more steps than this are a circle. */
const DEEPEST = 20;
/** Symbol bullets have no character of their own; a person types a dash. */
const TYPED_BULLET = /^[-–+*•]$/u;
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

interface Properties {
  readonly isHidden?: boolean;
  readonly isStruck?: boolean;
  readonly isAllCaps?: boolean;
}

interface Style extends Properties {
  readonly parent: string | undefined;
}

interface ListLevel {
  readonly format: string;
  readonly start: number;
  /** `%1%.%2%)`: each number by its level. */
  readonly pattern: string;
}

function propertiesOf(style: Element): Properties {
  const text = childrenOf(style).find(({ localName }) => localName === 'text-properties');
  if (text === undefined) return {};
  const display = attribute(text, 'display');
  const line =
    attribute(text, 'text-line-through-style') ?? attribute(text, 'text-line-through-type');
  const transform = attribute(text, 'text-transform');
  return {
    ...(display === undefined ? {} : { isHidden: display === 'none' }),
    ...(line === undefined ? {} : { isStruck: line !== 'none' }),
    ...(transform === undefined ? {} : { isAllCaps: transform === 'uppercase' }),
  };
}

function patternOf(level: Element, at: number): string {
  const own = attribute(level, 'num-list-format');
  if (own !== undefined) return own;
  const shown = Math.min(Number(attribute(level, 'display-levels') ?? 1), at);
  const numbers = Array.from({ length: shown }, (_, i) => `%${at - shown + i + 1}%`).join('.');
  return `${attribute(level, 'num-prefix') ?? ''}${numbers}${attribute(level, 'num-suffix') ?? ''}`;
}

function levelOf(level: Element): readonly [number, ListLevel] {
  const at = Number(attribute(level, 'level') ?? 1);
  if (level.localName === 'list-level-style-bullet') {
    const typed = attribute(level, 'bullet-char') ?? '';
    return [at, { format: 'bullet', start: 1, pattern: TYPED_BULLET.test(typed) ? typed : '-' }];
  }
  const format = FORMATS[attribute(level, 'num-format') ?? ''] ?? 'none';
  return [
    at,
    {
      format,
      start: Number(attribute(level, 'start-value') ?? 1),
      pattern: format === 'none' ? '' : patternOf(level, at),
    },
  ];
}

/** Styles and lists of an OpenDocument text, of its own part and of the shared one. */
export class OdtStyles {
  private readonly styles = new Map<string, Style>();
  private readonly lists = new Map<string, ReadonlyMap<number, ListLevel>>();
  private readonly counts = new Map<string, number[]>();

  constructor(parts: readonly Document[]) {
    for (const part of parts) {
      for (const style of descendants(part, 'style'))
        this.styles.set(attribute(style, 'name') ?? '', {
          parent: attribute(style, 'parent-style-name'),
          ...propertiesOf(style),
        });
      for (const list of descendants(part, 'list-style'))
        this.lists.set(attribute(list, 'name') ?? '', new Map(childrenOf(list).map(levelOf)));
    }
  }

  /** What a style says, with what it inherits. */
  of(name: string | undefined): Properties {
    let found: Properties = {};
    let at = name;
    for (let hops = 0; at !== undefined && hops < DEEPEST; hops += 1) {
      const style: Style | undefined = this.styles.get(at);
      found = { ...style, ...found };
      at = style?.parent;
    }
    return found;
  }

  /** The printed number of the next item of a list (its counters) at a level, from 1. */
  next(
    list: { readonly style: string; readonly counters: string },
    level: number,
    start?: number,
  ): string {
    const levels = this.lists.get(list.style);
    const own = levels?.get(level);
    if (levels === undefined || own === undefined) return '';
    const counts = this.counts.get(list.counters) ?? [];
    this.counts.set(list.counters, counts);
    counts[level] = start ?? (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === 'bullet') return own.pattern;
    return own.pattern.replace(/%(\d{1,2})%/g, (_match, digits: string) => {
      const shown = levels.get(Number(digits));
      return shown === undefined
        ? ''
        : counted(counts[Number(digits)] ?? shown.start, shown.format);
    });
  }
}
