import { readFileSync } from 'node:fs';
import { readDirective } from './read-directive.js';
import type { Reading } from './reading.js';

const DOCUMENTS = ['000', '001', '002', '003', '004'].map((id) =>
  readFileSync(`test/fixtures/seeds/${id}.txt`, 'utf8'),
);

const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => {
      if (line.length <= width || line.includes(' | ')) return line;
      const rows = [''];
      for (const word of line.split(' ')) {
        const last = rows[rows.length - 1] ?? '';
        if (last !== '' && last.length + word.length >= width) rows.push(word);
        else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return rows.join('\n');
    })
    .join('\n');
const everyLines = (text: string, count: number, mark: (page: number) => string): string =>
  text
    .split('\n')
    .map((line, i) => (i > 0 && i % count === 0 ? `${mark(i / count + 1)}${line}` : line))
    .join('\n');

/** The same document as another program or printer gives it. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'round bullets': (text) => text.replace(/^- /gmu, '• '),
  'squares as bullets': (text) => text.replace(/^- /gmu, '▪ '),
  'long dashes': (text) => text.replace(/^- /gmu, '– '),
  'letters taken apart': (text) => text.normalize('NFD'),
  'new tone marks': (text) =>
    text.replace(/(?<!q)ủy(?!\p{L})/gu, 'uỷ').replace(/hóa(?!\p{L})/gu, 'hoá'),
  'eth for Đ': (text) => text.replace(/Đ/gu, '\u00d0'),
  'African D for Đ': (text) => text.replace(/Đ/gu, '\u0189'),
  'Windows line ends': (text) => text.replace(/\n/gu, '\r\n'),
  'single line breaks': (text) => text.replace(/\n{2,}/gu, '\n'),
  'hard wraps': (text) => wrapped(text, 90),
  'hard wraps without blank lines': (text) => wrapped(text, 72).replace(/\n{2,}/gu, '\n'),
  'page numbers': (text) => everyLines(text, 25, (page) => `\n${page}\n\n`),
  'page breaks': (text) => everyLines(text, 25, () => '\f'),
  'hard blanks before numbers': (text) => text.replace(/ (?=\d)/gu, '\u00a0'),
  'blanks at line ends': (text) => text.replace(/\n/gu, '  \n'),
  'indented paragraphs': (text) => text.replace(/^(?=\S)/gmu, '    '),
};

/** Two spellings of one word are one value. */
const plain = (value: unknown): string =>
  String(value)
    .normalize('NFC')
    .replace(/uỷ/gu, 'ủy')
    .replace(/hoá/gu, 'hóa')
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\s+/gu, ' ');

/** The reading's values, one a name. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  const result = readDirective(text);
  if (!result.ok) throw new Error(result.error);
  const reading: Reading = result.value;
  const fields = new Map<string, string>();
  const visit = (node: unknown, path: string): void => {
    if (node === null || typeof node !== 'object') {
      fields.set(path, plain(node));
      return;
    }
    for (const [key, value] of Object.entries(node))
      if (!['evidence', 'note', 'quote', 'question', 'message'].includes(key))
        visit(value, `${path}/${key}`);
  };
  visit({ ...reading, text: null, anomalies: null, questions: null }, '');
  return fields;
}

describe('the same document, the same reading', () => {
  it.each(Object.entries(FORMS))('%s', (_, form) => {
    let [same, all] = [0, 0];
    const apart: string[] = [];
    for (const text of DOCUMENTS) {
      const [before, after] = [fieldsOf(text), fieldsOf(form(text))];
      for (const name of new Set([...before.keys(), ...after.keys()])) {
        all += 1;
        if (before.get(name) === after.get(name)) same += 1;
        else apart.push(`${name}: ${before.get(name) ?? '–'} | ${after.get(name) ?? '–'}`);
      }
    }
    expect({
      share: same / all >= 0.99,
      apart: same / all >= 0.99 ? [] : apart.slice(0, 8),
    }).toEqual({
      share: true,
      apart: [],
    });
  });
});
