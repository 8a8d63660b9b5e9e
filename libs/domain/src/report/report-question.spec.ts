import { gatherAnswers } from './gather-answers.js';
import { prefilledReport } from './prefill.js';
import { figuresIn, reportContentOf } from './report-content.js';
import { answerFaults, answerTo, type Answers, type ReportQuestion } from './report-question.js';

const blank = { unit: '', options: [], columns: [], required: true } as const;
const CLASSES: ReportQuestion = {
  ...blank,
  key: 'lop',
  text: 'Số lớp',
  kind: 'number',
  unit: 'lớp',
};
const MODEL: ReportQuestion = { ...blank, key: 'hay', text: 'Cách làm hay', kind: 'text' };
const GRADE: ReportQuestion = {
  ...{ ...blank, key: 'muc', text: 'Mức đạt', kind: 'choice' },
  options: ['Tốt', 'Khá'],
};
const PEOPLE: ReportQuestion = {
  ...{ ...blank, key: 'nguoi', text: 'Học viên', kind: 'table', required: false },
  columns: [
    { name: 'Lớp', holds: 'text' },
    { name: 'Số người', holds: 'number' },
  ],
};
const TEMPLATE = [CLASSES, MODEL, GRADE, PEOPLE];
const ANSWERS: Answers = {
  lop: 3,
  hay: 'Học tại xưởng',
  muc: 'Tốt',
  nguoi: [
    ['A', 12.1],
    ['B', ''],
  ],
};

describe('the answers to a template', () => {
  it('fit their questions, or say of which question what is wrong', () => {
    const faultsOf = (answers: Answers, nothingToReport = false) =>
      answerFaults(TEMPLATE, { answers, nothingToReport }).map(
        ({ question, fault }) => `${question.key} ${fault}`,
      );
    expect(faultsOf(ANSWERS)).toEqual([]);
    expect(faultsOf({})).toEqual(['lop missing', 'hay missing', 'muc missing']);
    expect(faultsOf({}, true)).toEqual([]);
    expect(faultsOf({ lop: '3', hay: 3, muc: 'Kém', nguoi: [['A']] }, true)).toEqual([
      'lop notNumber',
      'hay notText',
      'muc notOption',
      'nguoi notTable',
    ]);
    expect(faultsOf({ ...ANSWERS, nguoi: [['A', 'mười']] })).toEqual(['nguoi notTable']);
    // A zero is an answer.
    expect(faultsOf({ ...ANSWERS, lop: 0 })).toEqual([]);
  });

  it('that no longer fit, because the template changed, count as not given', () => {
    expect(answerTo({ ...CLASSES, kind: 'text' }, ANSWERS)).toBeNull();
    expect(answerTo({ ...GRADE, options: ['Khá', 'Kém'] }, ANSWERS)).toBeNull();
    expect(answerTo(CLASSES, ANSWERS)).toBe(3);
  });

  it('are gathered question by question: added up, counted, or listed beside their bodies', () => {
    const [classes, model, grade, people] = gatherAnswers(TEMPLATE, [
      { bodyName: 'Xã A', answers: ANSWERS },
      { bodyName: 'Xã B', answers: { lop: 0.2, muc: 'Khá', nguoi: [['C', 0.2]] } },
      { bodyName: 'Xã C', answers: {} },
    ]);
    expect(classes).toMatchObject({ given: 2, sum: 3.2 });
    expect(model).toMatchObject({ given: 1, texts: [{ bodyName: 'Xã A', text: 'Học tại xưởng' }] });
    expect(grade?.options).toEqual([
      { option: 'Tốt', bodies: ['Xã A'] },
      { option: 'Khá', bodies: ['Xã B'] },
    ]);
    expect(people?.rows.map(({ bodyName }) => bodyName)).toEqual(['Xã A', 'Xã A', 'Xã B']);
    expect(people?.columnSums).toEqual([null, 12.3]);
  });

  it('give their numbers to the table of figures, before those the body added', () => {
    const content = reportContentOf({
      answers: ANSWERS,
      figures: [{ name: 'Thêm', value: 1, unit: '' }],
    });
    expect(figuresIn(content, TEMPLATE)).toEqual([
      { name: 'Số lớp', value: 3, unit: 'lớp' },
      { name: 'Thêm', value: 1, unit: '' },
    ]);
  });
});

describe('a report begun from what is known', () => {
  const last = {
    label: 'Quý I/2026',
    content: reportContentOf({
      ...{ done: 'Việc cũ', difficulties: 'Thiếu người', answers: ANSWERS, nothingToReport: true },
      figures: [{ name: 'Kinh phí', value: 40, unit: 'triệu đồng' }],
    }),
  };
  const work = [
    {
      ...{ ordinal: '2.', title: 'Mở lớp', summary: 'Đã mở 3 lớp' },
      ...{ submittedAt: Date.parse('2026-04-02T03:00:00Z'), isAccepted: true },
    },
  ];

  it('carries words, choices and tables over, and shows numbers without carrying them', () => {
    const { content, lastNumbers, lastFigures, from } = prefilledReport({
      ...{ questions: TEMPLATE, last, work: [], merged: [] },
    });
    expect(content.answers).toEqual({ hay: 'Học tại xưởng', muc: 'Tốt', nguoi: ANSWERS['nguoi'] });
    expect(content).toMatchObject({
      difficulties: 'Thiếu người',
      figures: [],
      nothingToReport: false,
    });
    expect(lastNumbers).toEqual({ lop: 3 });
    expect(lastFigures).toEqual(last.content.figures);
    expect(from).toBe('Quý I/2026');
  });

  it('lists the work handed in, never what was done in the period before', () => {
    const { content } = prefilledReport({ questions: [], last, work, merged: [] });
    expect(content.done).toBe('- 2. Mở lớp: đã hoàn thành (02/04/2026). Đã mở 3 lớp');
    expect(prefilledReport({ questions: [], last: null, work: [], merged: [] }).content.done).toBe(
      '',
    );
  });

  it('has the reports of other campaigns that are merged into it as its items, with their figures', () => {
    const figures = [{ name: 'Số lớp', value: 3, unit: 'lớp' }];
    const merged = [
      {
        reference: '470/KH-LĐLĐ',
        label: 'Năm 2026',
        content: reportContentOf({ done: 'Đã mở', figures }),
      },
      {
        reference: '57/LĐLĐ',
        label: 'Quý IV/2026',
        content: reportContentOf({ nothingToReport: true }),
      },
    ];
    const begun = prefilledReport({ questions: [], last: null, work: [], merged });
    expect(begun.content.done).toBe(
      '470/KH-LĐLĐ, Năm 2026: Đã mở\n57/LĐLĐ, Quý IV/2026: không phát sinh.',
    );
    expect(begun.content.figures).toEqual(figures);
    expect(begun.merged).toBe(2);
  });
});
