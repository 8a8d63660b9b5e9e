import { readFileSync } from 'node:fs';
import type { NamedInReading } from '#domain';
import { answerFileSchema } from '#contracts/http';
import { readDirective, type Reading } from '#domain/reading';
import { askAnswers, dayFrom } from './ask-answers.js';
import type { Asker } from './terminal.js';

function seed(id: string): Reading {
  const read = readDirective(readFileSync(`test/fixtures/seeds/${id}.txt`, 'utf8'));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** Someone who answers each prompt by the first rule that fits, and Enter otherwise. */
function someone(
  rules: readonly (readonly [RegExp, string])[],
): Asker & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    say: () => undefined,
    async ask(prompt) {
      if (asked.length > 60) throw new Error(`asked again and again: ${prompt}`);
      asked.push(prompt);
      return rules.find(([pattern]) => pattern.test(prompt))?.[1] ?? '';
    },
  };
}

const group: NamedInReading = {
  text: 'LĐLĐ các huyện, Thành phố',
  kind: 'group',
  code: 'LC-HUYEN-TP',
  name: 'LĐLĐ các huyện, thành phố',
  certainty: 'same',
  members: [],
  endedOn: null,
  successors: [],
};
const known = (...names: readonly NamedInReading[]) => ({ issuer: 'LDLD-LC', names });

describe('the walk through the questions', () => {
  it('takes the directory’s proposal on Enter, codes and words otherwise', async () => {
    const asker = someone([
      [/Công đoàn Ngành/u, 'nhóm LC-CD-NGANH'],
      [/Công đoàn Viên chức/u, 'LC-VIEN-CHUC'],
      [/phải báo cáo kết quả/u, '0'],
    ]);
    const file = await askAnswers(asker, seed('000'), known(group));
    expect(file.answers.recipients).toEqual([
      { text: 'LĐLĐ các huyện, Thành phố', group: 'LC-HUYEN-TP' },
      { text: 'Các Công đoàn Ngành', group: 'LC-CD-NGANH' },
      { text: 'Công đoàn Viên chức tỉnh', bodies: ['LC-VIEN-CHUC'] },
    ]);
    expect(file.answers.reports).toEqual([]);
    const content = { issuer: file.issuer, ...file.answers };
    expect(answerFileSchema.safeParse(content).success).toBe(true);
  });

  it('asks a missing number and date until they are given, and dates tasks', async () => {
    const asker = someone([
      [/số\/ký hiệu/u, '12/KH-ĐUK'],
      [/ngày\/tháng\/năm\)/u, '15/4/2024'],
      [/0 không, 1 hằng tháng/u, '3'],
      [/Ngày chốt/u, '1'],
      [/là ai/u, 'chữ'],
    ]);
    const { answers } = await askAnswers(asker, seed('001'), known());
    expect(answers.header).toEqual({ number: '12', symbol: 'KH-ĐUK', issuedOn: '2024-04-15' });
    expect(answers.reports).toMatchObject([
      { kind: 'HALF', preset: 'ND_09_2019', from: '2024-04-15' },
    ]);
    expect(answers.recipients!.every((one) => one.textOnly === true)).toBe(true);
  });

  it('proposes the successors of a body that has ended', async () => {
    const ended: NamedInReading = {
      ...group,
      text: 'Công đoàn Viên chức tỉnh',
      kind: 'body',
      endedOn: '2025-07-01' as never,
      successors: [{ code: 'LDLD-LC', name: 'Liên đoàn Lao động tỉnh' }],
    };
    const asker = someone([
      [/Viên chức/u, ''],
      [/là ai/u, 'X'],
      [/phải báo cáo kết quả/u, '0'],
    ]);
    const { answers } = await askAnswers(asker, seed('000'), known(ended));
    expect(answers.recipients!.at(-1)!.bodies).toEqual(['LDLD-LC']);
    expect(asker.asked.some((prompt) => prompt.includes('kế thừa'))).toBe(true);
  });
});

describe('a day as people write it', () => {
  it.each([
    ['30/9/2023', '2023-09-30'],
    ['01-02-2024', '2024-02-01'],
    ['31/2/2024', null],
    ['mai', null],
  ])('%s → %s', (words, day) => {
    expect(dayFrom(words)).toBe(day);
  });
});
