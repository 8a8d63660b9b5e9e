import { readFileSync } from 'node:fs';

let documents = 0;

/** A whole draft that gives one task to one body. */
export function contentFor(code: string): object {
  documents += 1;
  return {
    header: {
      ...{ documentType: 'KH', number: String(700 + documents), symbol: 'KH-LĐLĐ' },
      ...{ subject: 'Kế hoạch thử', issuedOn: '2025-03-10', signer: 'Người ký' },
      ...{ signerTitle: null, urgency: null },
    },
    recipientSets: [
      {
        ...{ no: 1, text: 'Các đơn vị', kind: 'group', addressee: true },
        ...{ members: [code], onPaper: [] },
      },
    ],
    tasks: [
      {
        ...{
          position: 1,
          ordinal: '1',
          title: 'Báo cáo kết quả',
          description: '',
          nature: 'finite',
        },
        ...{ assignees: [{ setNo: 1, role: 'lead' }], partners: [], target: null },
        due: { on: '2025-04-15', time: null, source: 'document', words: 'trước ngày 16/4' },
        ...{ recurrence: null, reportsTo: null, dropped: false },
      },
    ],
    ...{ reportSeries: [], answers: [], historical: false },
  };
}

export const readingOf = (): unknown =>
  JSON.parse(readFileSync('test/fixtures/seeds/000.reading.json', 'utf8')) as unknown;
