import type { z } from 'zod';
import type { Answers, ReportQuestion } from '#domain';
import { REPORT_PAGE_WORDS as words } from '#wording';
import { html, NOTHING, type Html } from '../../http/html.js';
import { select, textArea, textInput } from '../../http/page/fields.js';
import { writtenNumber, readWrittenNumber } from '../../http/page/written-number.js';

/** Fields of the answers of one form: a large table, and the questions beside it. */
export const MOST_ANSWER_FIELDS = 4000;
/** Empty rows below those that are written. */
const SPARE_ROWS = 3;

/** A field says what it holds in its name, so that a form is read without its template. */
const fieldOf = ({ key, kind }: ReportQuestion): string => `answer.${kind}.${key}`;
const cellOf = ({ key, columns }: ReportQuestion, row: number, column: number): string =>
  `answer.table.${key}.${row}.${column}.${columns[column]?.holds ?? 'text'}`;
const CELL = /^answer\.table\.([a-z0-9-]+)\.(\d{1,3})\.(\d{1,2})\.(number|text)$/;
const FIELD = /^answer\.(number|text|choice)\.([a-z0-9-]+)$/;

type Fields = Readonly<Record<string, unknown>>;
type Cell = string | number;

/** The answers among the fields of a form; what is left empty is not answered. */
export function answersIn(
  fields: Fields,
  context: z.RefinementCtx,
): Record<string, Cell | Cell[][]> {
  const answers: Record<string, Cell> = {};
  const tables = new Map<string, Cell[][]>();
  for (const [name, written] of Object.entries(fields)) {
    if (typeof written !== 'string') continue;
    const cell = CELL.exec(name);
    const field = FIELD.exec(name);
    const kind = cell?.[4] ?? field?.[1];
    if (kind === undefined) continue;
    const value = valueOf(kind, written, name, context);
    if (cell !== null) {
      const rows = tables.get(cell[1] ?? '') ?? [];
      (rows[Number(cell[2])] ??= [])[Number(cell[3])] = value;
      tables.set(cell[1] ?? '', rows);
    } else if (value !== '') answers[field?.[2] ?? ''] = value;
  }
  const filled = [...tables].map(
    ([key, rows]) => [key, rows.filter((row) => row.some((cell) => cell !== ''))] as const,
  );
  return { ...answers, ...Object.fromEntries(filled.filter(([, rows]) => rows.length > 0)) };
}

function valueOf(kind: string, written: string, name: string, context: z.RefinementCtx): Cell {
  const text = written.trim();
  if (kind !== 'number' || text === '') return text;
  const number = readWrittenNumber(text);
  if (number !== null) return number;
  context.addIssue({ code: 'custom', message: words.answerNotNumber, path: [name] });
  return '';
}

export interface AnswersForm {
  readonly questions: readonly ReportQuestion[];
  readonly answers: Answers;
  /** What stood there last time, by key. */
  readonly lastNumbers: Readonly<Record<string, number>>;
  readonly typed: (name: string) => string | undefined;
  readonly fault: (pointer: string) => string | undefined;
}

const written = (value: unknown): string =>
  typeof value === 'number' ? writtenNumber(value) : typeof value === 'string' ? value : '';

/** "Mẫu báo cáo": a field a question, a row of fields a row of a table. */
export function answerFields(form: AnswersForm): Html {
  if (form.questions.length === 0) return NOTHING;
  return html`<fieldset class="stack">
    <legend>${words.template}</legend>
    ${form.questions.map((question) => questionField(question, form))}
  </fieldset>`;
}

function questionField(question: ReportQuestion, form: AnswersForm): Html {
  const { key, kind, text, unit, options, required } = question;
  if (kind === 'table') return tableFields(question, form);
  const name = fieldOf(question);
  const last = form.lastNumbers[key];
  const field = {
    id: name,
    name,
    label: words.question(text, unit, required),
    value: form.typed(name) ?? written(form.answers[key]),
    fault: form.fault(`/${name}`) ?? form.fault(`/content/answers/${key}`),
    ...(last === undefined ? {} : { hint: words.lastTime(writtenNumber(last)) }),
  };
  if (kind === 'text') return textArea({ ...field, max: 100_000 });
  if (kind === 'number') return textInput(field);
  const choices = ['', ...options].map((value) => ({
    value,
    label: value === '' ? words.choose : value,
  }));
  return select(field, choices);
}

function tableFields(question: ReportQuestion, { answers, typed, fault }: AnswersForm): Html {
  const { key, text, unit, required, columns } = question;
  const value = answers[key];
  const kept = Array.isArray(value) ? value : [];
  const fits = (row: number): boolean =>
    columns.some((_column, at) => typed(cellOf(question, row, at)) !== undefined);
  let count = kept.length + SPARE_ROWS;
  while (fits(count)) count += 1;
  const rows = Array.from({ length: count }, (_, row) => row);
  const whole = fault(`/content/answers/${key}`);
  return html`<fieldset>
    <legend>${words.question(text, unit, required)}</legend>
    ${whole === undefined ? NOTHING : html`<p class="fault">${whole}</p>`}
    <p class="hint">${words.tableHint}</p>
    ${rows.map(
      (row) =>
        html`<div class="figure">
          ${columns.map((column, at) => {
            const name = cellOf(question, row, at);
            return textInput({
              id: name,
              name,
              label: words.cell(column.name, row + 1),
              value: typed(name) ?? written((kept[row] as readonly unknown[] | undefined)?.[at]),
              fault: fault(`/${name}`),
            });
          })}
        </div>`,
    )}
  </fieldset>`;
}

/** The answers as facts to read. */
export const writtenAnswers = (
  questions: readonly ReportQuestion[],
  answers: Answers,
): readonly (readonly [string, string])[] =>
  questions.flatMap(({ key, text, unit, columns }) => {
    const value = answers[key];
    if (value === undefined) return [];
    if (typeof value === 'number') return [[text, `${writtenNumber(value)} ${unit}`.trim()]];
    if (typeof value === 'string') return [[text, value]];
    const heads = columns.map(({ name }) => name).join(' | ');
    return [[text, [heads, ...value.map((row) => row.map(written).join(' | '))].join('\n')]];
  });
