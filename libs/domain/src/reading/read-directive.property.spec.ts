import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readDirective } from './read-directive.js';
import type { Reading } from './reading.js';

const seeds = ['000', '001', '002', '003', '004'].map((id) =>
  readFileSync(`test/fixtures/seeds/${id}.txt`, 'utf8'),
);
const seed = fc.constantFrom(...seeds);
const read = (text: string): Reading => {
  const result = readDirective(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
/** On one line, without the bars between cells: words that go on in a cell's next row leave them out. */
const flat = (text: string) => text.replace(/[\s|]+/gu, ' ').trim();

/** Every rule of the contract that a reading must keep whatever the text was. */
function faultsOf(reading: Reading): string[] {
  const faults: string[] = [];
  const whole = flat(reading.text);
  const visit = (node: unknown, path: string): void => {
    if (Array.isArray(node)) return node.forEach((item, i) => visit(item, `${path}/${i}`));
    if (node === null || typeof node !== 'object') return;
    const it = node as Record<string, unknown>;
    if (typeof it['start'] === 'number' && typeof it['end'] === 'number') {
      const quote = reading.text.slice(it['start'], it['end']);
      if (it['start'] < 0 || it['end'] > reading.text.length || quote.trim() === '')
        faults.push(`${path}: no quotation`);
      return;
    }
    if (it['status'] === 'explicit' && (it['evidence'] as unknown[]).length === 0)
      faults.push(`${path}: explicit without evidence`);
    if (it['status'] === 'suggested' && 'value' in it && !it['note'])
      faults.push(`${path}: suggested without a note`);
    if (it['status'] === 'absent' && it['value'] !== null)
      faults.push(`${path}: absent with a value`);
    if (typeof it['words'] === 'string' && !whole.includes(flat(it['words'])))
      faults.push(`${path}: words not in the text: ${it['words']}`);
    for (const [key, value] of Object.entries(it)) visit(value, `${path}/${key}`);
  };
  visit({ ...reading, text: '' }, '');
  for (const task of reading.tasks) {
    if (task.deadline.value !== null && task.deadline.status !== 'explicit')
      faults.push(`${task.ordinal}: a deadline that is not explicit`);
    if ([...task.title].length > 120 || task.title.trim() === '')
      faults.push(`${task.ordinal}: title`);
    if (
      !flat(reading.text.slice(task.quote.start, task.quote.end)).includes(flat(task.title)) &&
      !reading.text.includes('*')
    )
      if (!/[\u200b-\u200f\u2060\ufeff\u00ad]/u.test(reading.text))
        faults.push(`${task.ordinal}: title not in its quote`);
  }
  if (reading.questions.length > 6) faults.push('more than six questions');
  if (reading.questions.some((q, i) => q.blocking && i > 0 && !reading.questions[i - 1]!.blocking))
    faults.push('blocking questions come first');
  return faults;
}

/** What a reading says, without offsets and with dashes, blanks and tones folded. */
function said(reading: Reading): unknown {
  const plain = JSON.stringify(reading, (key, value: unknown) =>
    ['evidence', 'text', 'quote', 'anomalies', 'questions', 'note', 'start', 'end'].includes(key) &&
    typeof value !== 'string'
      ? undefined
      : value,
  );
  const whole = JSON.parse(plain) as Record<string, unknown>;
  delete whole['text'];
  return JSON.parse(
    JSON.stringify(whole)
      .replace(/[\u2010-\u2015]/gu, '-')
      .replace(/(?:\s|\\n)+/gu, ' '),
  );
}

/** Line breaks put into long paragraphs, as a narrow page would. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.length < 140) return line;
      const out: string[] = [];
      let row = '';
      for (const word of line.split(' ')) {
        if (row !== '' && row.length + word.length > width) {
          out.push(row);
          row = word;
        } else row = row === '' ? word : `${row} ${word}`;
      }
      return [...out, row].join('\n');
    })
    .join('\n');
}

describe('any text', () => {
  it('a mutated seed is read without a fault', () => {
    const mutated = fc.tuple(
      seed,
      fc.array(
        fc.tuple(
          fc.nat(10_000),
          fc.nat(400),
          fc.oneof(
            fc.string({ unit: 'grapheme', maxLength: 12 }),
            fc.constantFrom(
              '\n',
              '\n\n',
              ' | ',
              '- ',
              '1. ',
              'I. ',
              '; ',
              'trước ngày 31/02/2026 ',
              '(',
              '"',
              'Sở ',
              '\u200b',
              '😀',
              '\ud83d',
            ),
          ),
        ),
        { maxLength: 6 },
      ),
    );
    fc.assert(
      fc.property(mutated, ([text, edits]) => {
        const changed = edits.reduce(
          (now, [at, cut, put]) =>
            `${now.slice(0, at % (now.length + 1))}${put}${now.slice((at % (now.length + 1)) + cut)}`,
          text,
        );
        const result = readDirective(changed);
        expect(result.ok ? faultsOf(result.value) : []).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('random Unicode is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const result = readDirective(text);
        expect(result.ok ? faultsOf(result.value) : []).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('shuffled words and marks of the language are read without a fault', () => {
    const words = fc.constantFrom(
      'Kính gửi: ',
      'Sở Y tế',
      ' chủ trì, phối hợp với ',
      'các xã, phường',
      ' trước ngày 5/5/2026',
      '; ',
      '. ',
      '\n',
      '\n\n',
      '1. ',
      '- ',
      'a) ',
      'I. NỘI DUNG',
      'Giao ',
      'đề nghị ',
      ' thực hiện ',
      'Kế hoạch số 5/KH-UBND ngày 1/1/2026 của UBND tỉnh',
      ' | ',
      'Nơi nhận:',
      'TM. BAN THƯỜNG VỤ',
      'CHỦ TỊCH',
      'Lưu: VT, KT',
      ' hằng năm',
      ' (',
      ') ',
      ': ',
      '100% hộ dân',
      'KẾ HOẠCH',
      'Số: 5/KH-ABC',
      'Các sở: Y tế, Nội vụ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), (parts) => {
        const result = readDirective(parts.join(''));
        expect(result.ok ? faultsOf(result.value) : []).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the same document written otherwise says the same', () => {
  it.each(seeds.map((text, i) => [`00${i}`, text]))('%s in NFD', (_id, text) => {
    expect(readDirective(text.normalize('NFD'))).toEqual(readDirective(text));
  });

  it.each(seeds.map((text, i) => [`00${i}`, text]))(
    '%s with Windows line ends and doubled spaces',
    (_id, text) => {
      const loose = text
        .replace(/(?<=\S) (?=\S)/gu, (blank, at: number) => (at % 3 === 0 ? '  ' : blank))
        .replace(/\n/gu, ' \r\n');
      expect(said(read(loose))).toEqual(said(read(text)));
    },
  );

  it.each(seeds.map((text, i) => [`00${i}`, text]))('%s with – for -', (_id, text) => {
    expect(said(read(text.replace(/-/gu, '–')))).toEqual(said(read(text)));
  });

  it('with hard line breaks inside paragraphs, at any width', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 60, max: 130 }), (text, width) => {
        expect(said(read(wrapped(text, width)))).toEqual(said(read(text)));
      }),
      { numRuns: 60 },
    );
  });
});
