import { readFileSync } from 'node:fs';
import { readingSchema } from './reading.schema.js';

const golden = (id: string) =>
  JSON.parse(readFileSync(`test/fixtures/seeds/${id}.reading.json`, 'utf8')) as Record<
    string,
    unknown
  >;

describe('the reading schema', () => {
  it.each(['000', '001', '002', '003', '004'])('accepts golden reading %s unchanged', (id) => {
    const reading = golden(id);
    expect(readingSchema.parse(reading)).toEqual(reading);
  });

  it.each([
    ['an unknown key', { surprise: 1 }],
    ['a missing evidence', { number: { value: '5', status: 'explicit', evidence: [] } }],
    ['a suggestion without a note', { issuer: { value: 'X', status: 'suggested', evidence: [] } }],
    [
      'an absent field with a value',
      { urgency: { value: 'KHAN', status: 'absent', evidence: [] } },
    ],
    [
      'a date that does not exist',
      { issuedOn: { value: '2025-02-30', status: 'ask', evidence: [] } },
    ],
    [
      'a passage outside the text',
      {
        copies: [
          { text: 'X', purpose: 'file', status: 'explicit', evidence: [{ start: 0, end: 999999 }] },
        ],
      },
    ],
    ['a text with carriage returns', { text: 'a\r\nb' }],
    [
      'seven questions',
      {
        questions: Array.from({ length: 7 }, () => ({
          code: 'OTHER',
          about: 'text',
          question: '?',
          default: null,
          blocking: false,
        })),
      },
    ],
  ])('refuses %s', (_what, change) => {
    expect(readingSchema.safeParse({ ...golden('000'), ...change }).success).toBe(false);
  });

  it('takes the day of a cycle in a report row', () => {
    const reading = golden('001') as { reporting: { dueOn: unknown }[] };
    reading.reporting[0]!.dueOn = {
      value: { day: 27, month: null, words: 'trước ngày 28 hàng tháng', rule: 'before' },
      status: 'explicit',
      evidence: [{ start: 0, end: 4 }],
    };
    expect(readingSchema.safeParse(reading).success).toBe(true);
  });
});
