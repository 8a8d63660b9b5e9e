/** The same document as another program, printer or typist gives it: what a reader must take for the same. */

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

const TITLE =
  /^(?:KẾ HOẠCH|CHỈ THỊ|QUYẾT ĐỊNH|CÔNG ĐIỆN|THÔNG BÁO|HƯỚNG DẪN|NGHỊ QUYẾT|KẾT LUẬN|CHƯƠNG TRÌNH|HỎA TỐC)|^ *Kính gửi/u;
const RIGHT =
  /CỘNG H[ÒO]A XÃ HỘI|Độc lập|^ĐẢNG CỘNG SẢN|^\p{Lu}[\p{L} ]{2,30}, ngày|^ĐOÀN TNCS HỒ CHÍ MINH$/u;
const RULE = /^[-_=*. ]*$/u;

interface Head {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly rest: string;
}

/** The head's two columns, from lines that stand one below the other; null where they stand side by side already. */
function headOf(text: string): Head | null {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => TITLE.test(line));
  const head = lines.slice(0, end).filter((line) => !RULE.test(line));
  if (end < 4 || head.some((line) => /\||\S {4,}\S/u.test(line))) return null;
  const trimmed = head.map((line) => line.trim());
  const isRight = (line: string, i: number) => RIGHT.test(line) && i > 0;
  const right = trimmed.filter(isRight);
  const left = trimmed.filter((line, i) => !isRight(line, i));
  return right.length < 2 || left.length < 2
    ? null
    : { left, right, rest: lines.slice(end).join('\n') };
}

const headAs =
  (write: (left: readonly string[], right: readonly string[]) => string) =>
  (text: string): string => {
    const head = headOf(text);
    return head === null ? text : `${write(head.left, head.right)}\n\n${head.rest}`;
  };

/** Left and right line of each row; the right column's last line, place and date, stands beside the number. */
function rowsOf(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [string, string])[] {
  const number = left.findIndex((line) => /^Số/u.test(line));
  const date = right[right.length - 1] ?? '';
  const names = left.slice(0, Math.max(0, number));
  const mottos = right.slice(0, -1);
  const above = Array.from(
    { length: Math.max(names.length, mottos.length) },
    (_, i) => [names[i] ?? '', mottos[i] ?? ''] as const,
  );
  return [
    ...above,
    [left[number] ?? '', date],
    ...left.slice(number + 1).map((line) => [line, ''] as const),
  ];
}

const LEFT_WIDTH = 52;

/** Where Nơi nhận and the signature stand, each with its lines; null when one of them is not found. */
function closingOf(text: string): { before: string; copies: string; signed: string } | null {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => /^Nơi nhận/u.test(line));
  const signs = lines.findIndex(
    (line, i) =>
      i > from && from >= 0 && /^(?:TM|KT|TL|T\/M|K\/T)[. ]|^\p{Lu}{3,}[\p{Lu} ]*$/u.test(line),
  );
  if (from < 0 || signs < 0 || lines.slice(from).some((line) => / {8,}\S| \| /u.test(line)))
    return null;
  const end = lines.findIndex((line, i) => i > signs && /^PHỤ LỤC/u.test(line));
  if (end >= 0) return null;
  const part = (a: number, b?: number) => lines.slice(a, b).join('\n').trim();
  return { before: part(0, from), copies: part(from, signs), signed: part(signs) };
}

/** Forms of a document by name. */
export const SAME_DOCUMENT: Readonly<Record<string, (text: string) => string>> = {
  'round bullets': (text) => text.replace(/^- /gmu, '• '),
  'squares as bullets': (text) => text.replace(/^- /gmu, '▪ '),
  'arrows as bullets': (text) => text.replace(/^- /gmu, '➢ '),
  'long dashes': (text) => text.replace(/^- /gmu, '– '),
  'long dashes everywhere': (text) => text.replace(/ - /gu, ' – '),
  'curly quotation marks': (text) => text.replace(/"([^"\n]*)"/gu, '“$1”'),
  'letters taken apart': (text) => text.normalize('NFD'),
  'new tone marks': (text) =>
    text
      .replace(/(?<![qQ])ủy(?!\p{L})/gu, 'uỷ')
      .replace(/ỦY(?!\p{L})/gu, 'UỶ')
      .replace(/hóa(?!\p{L})/gu, 'hoá')
      .replace(/HÒA(?!\p{L})/gu, 'HOÀ'),
  'eth for Đ': (text) => text.replace(/Đ/gu, '\u00d0'),
  'African D for Đ': (text) => text.replace(/Đ/gu, '\u0189'),
  'Windows line ends': (text) => text.replace(/\n/gu, '\r\n'),
  'single line breaks': (text) => text.replace(/\n{2,}/gu, '\n'),
  'blank lines everywhere': (text) => text.replace(/\n+/gu, '\n\n'),
  'hard wraps': (text) => wrapped(text, 90),
  'hard wraps without blank lines': (text) => wrapped(text, 72).replace(/\n{2,}/gu, '\n'),
  'page numbers': (text) => everyLines(text, 25, (page) => `\n${page}\n\n`),
  'page breaks': (text) => everyLines(text, 25, () => '\f'),
  'hard blanks before numbers': (text) => text.replace(/ (?=\d)/gu, '\u00a0'),
  'blanks at line ends': (text) => text.replace(/\n/gu, '  \n'),
  'indented paragraphs': (text) => text.replace(/^(?=\S)/gmu, '    '),
  'header in two columns': headAs((left, right) =>
    rowsOf(left, right)
      .map(([a, b]) => (b === '' ? a : `${a.padEnd(LEFT_WIDTH)}${b}`))
      .join('\n'),
  ),
  'header as a table': headAs((left, right) =>
    rowsOf(left, right)
      .map(([a, b]) => `| ${a} | ${b} |`)
      .join('\n'),
  ),
  'header as a table of long cells': headAs((left, right) => {
    const rows = rowsOf(left, right);
    const number = rows.findIndex(([a]) => /^Số/u.test(a));
    const cell = (side: 0 | 1) =>
      rows
        .slice(0, number)
        .map((row) => row[side])
        .filter((line) => line !== '')
        .join('<br>');
    const below = rows.slice(number).map(([a, b]) => `| ${a} | ${b} |`);
    return [`| ${cell(0)} | ${cell(1)} |`, '|---|---|', ...below].join('\n');
  }),
  'header one column after the other': headAs((left, right) => [...left, ...right].join('\n')),
  'header right column first': headAs((left, right) => [...right, ...left].join('\n')),
  'Nơi nhận behind the signature': (text) => {
    const parts = closingOf(text);
    return parts === null ? text : `${parts.before}\n\n${parts.signed}\n\n${parts.copies}\n`;
  },
  'Nơi nhận before the signature': (text) => {
    const parts = closingOf(text);
    return parts === null ? text : `${parts.before}\n\n${parts.copies}\n\n${parts.signed}\n`;
  },
};

/** Two spellings of one word are one value. */
const plain = (value: unknown): string =>
  String(value)
    .normalize('NFC')
    .replace(/uỷ/giu, (pair) => (pair === 'uỷ' ? 'ủy' : pair === 'UỶ' ? 'ỦY' : 'Ủy'))
    .replace(/o(?=[àá](?!\p{L}))/giu, '')
    .replace(/[òó](?=a(?!\p{L}))/giu, (o) => (o.toLowerCase() === 'ò' ? 'à' : 'á'))
    .replace(/([àá])a(?!\p{L})/giu, '$1')
    .replace(/[“”]/gu, '"')
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\s+/gu, ' ');

const POSITIONS = new Set(['evidence', 'note', 'quote', 'question', 'message']);

/** The values of a reading, one a name; where they stand in the text is no value of the document. */
export function valuesOf(reading: object): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const visit = (node: unknown, path: string): void => {
    if (node === null || typeof node !== 'object') {
      values.set(path, plain(node));
      return;
    }
    for (const [key, value] of Object.entries(node))
      if (!POSITIONS.has(key)) visit(value, `${path}/${key}`);
  };
  visit({ ...reading, text: null, anomalies: null, questions: null }, '');
  return values;
}

/** How many values two readings have alike, of all that either has, and the others. */
export function compareValues(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): { readonly same: number; readonly all: number; readonly apart: readonly string[] } {
  const names = new Set([...before.keys(), ...after.keys()]);
  const apart = [...names].flatMap((name) =>
    before.get(name) === after.get(name)
      ? []
      : [`${name}: ${before.get(name) ?? '–'} | ${after.get(name) ?? '–'}`],
  );
  return { same: names.size - apart.length, all: names.size, apart };
}
