import { z } from 'zod';
import { ANOMALY_CODES, QUESTION_CODES, type Reading } from '#domain/reading';
import { dateSchema } from './scalars.js';

const line = z.string().regex(/^(?=.*\S)[^\r\n]+$/u, 'one non-empty line');
const code = z.string().regex(/^\S+$/u, 'no spaces');
const printedNumber = z.string().regex(/^\d\S*$/u, 'printed digits');
const isoDate = dateSchema;
const statuses = ['explicit', 'suggested', 'ask', 'absent'] as const;

const passage = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine((span) => span.end > span.start, 'an empty passage');
const passages = z.array(passage);

interface LooseField {
  readonly value?: unknown;
  readonly status: string;
  readonly evidence: readonly unknown[];
  readonly note?: string;
}

/** A field: explicit carries evidence, suggested a note, absent no value. */
const field = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({
      value: value.nullable(),
      status: z.enum(statuses),
      evidence: passages,
      note: line.exactOptional(),
      rule: code.exactOptional(),
    })
    .superRefine((f: LooseField, context) => {
      const empty = f.value === null;
      const wrong = (message: string) => context.addIssue({ code: 'custom', message });
      if ((f.status === 'explicit' || f.status === 'suggested') && empty)
        wrong(`${f.status} needs a value`);
      if (f.status === 'explicit' && f.evidence.length === 0) wrong('explicit needs evidence');
      if (f.status === 'suggested' && f.note === undefined)
        wrong('suggested needs a note that says from what');
      if (f.status === 'absent' && !empty) wrong('absent has no value');
    });

const stated = {
  text: line,
  status: z.enum(statuses),
  evidence: passages,
  rule: code.exactOptional(),
};
const explicitHasEvidence = (item: { status: string; evidence: readonly unknown[] }) =>
  item.status !== 'explicit' || item.evidence.length > 0;

const cited = {
  number: printedNumber.nullable(),
  symbol: code.nullable(),
  type: code.nullable(),
  issuer: line.nullable(),
  issuedOn: isoDate.nullable(),
  evidence: passages.min(1),
  rule: code.exactOptional(),
};
const kind = z.enum(['body', 'group', 'subset']);

const deadline = z
  .strictObject({
    words: line,
    dueOn: isoDate.nullable(),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullable(),
    rule: z.enum([
      'before',
      'by',
      'end-of-month',
      'end-of-quarter',
      'end-of-year',
      'before-time',
      'after-event',
    ]),
  })
  .refine((d) => (d.rule === 'after-event') === (d.dueOn === null), 'only after-event has no date')
  .refine((d) => d.rule !== 'before-time' || d.time !== null, 'before-time needs a time');

const target = z.union([
  z.strictObject({ words: line, ratio: z.number().positive() }),
  z.strictObject({ words: line, count: z.number().positive(), unit: line }),
]);
const every = z.enum(['MONTH', 'QUARTER', 'HALF', 'NINE_MONTHS', 'YEAR', 'UNSTATED']);

const task = z.strictObject({
  ordinal: line,
  title: line.refine((title) => [...title].length <= 120, 'at most 120 characters'),
  quote: passage,
  nature: z.enum(['finite', 'standing', 'fulfilled']),
  assignees: z.array(
    z
      .strictObject({ ...stated, kind, role: z.enum(['lead', 'support', 'monitor', 'adviser']) })
      .refine(explicitHasEvidence, 'explicit needs evidence'),
  ),
  reportsTo: field(line),
  deadline: field(deadline).refine(
    (f) => f.value === null || f.status === 'explicit',
    'a deadline is explicit or its value is null',
  ),
  recurrence: field(z.strictObject({ words: line, every })),
  target: field(target),
  products: z.array(
    z.strictObject({ text: line, evidence: passages.min(1), rule: code.exactOptional() }),
  ),
  status: z.literal('suggested').exactOptional(),
  note: line.exactOptional(),
});

const reportDay = z.union([
  isoDate,
  z.strictObject({
    day: z.int().min(1).max(31),
    month: z.int().min(1).max(12).nullable(),
    words: line,
    rule: z.enum(['before', 'by']),
  }),
]);

/** The reading contract `dondoc.reading/v1`; spans lie inside the text, at most six questions, blocking ones first. */
export const readingSchema: z.ZodType<Reading> = z
  .strictObject({
    schema: z.literal('dondoc.reading/v1'),
    text: z.string().regex(/\S/u),
    regime: field(z.enum(['STATE', 'UNION', 'PARTY'])),
    documentType: field(code),
    number: field(printedNumber),
    symbol: field(code),
    issuer: field(line),
    superior: field(line),
    place: field(line),
    issuedOn: field(isoDate),
    subject: field(line),
    urgency: field(z.enum(['KHAN', 'THUONG_KHAN', 'HOA_TOC'])),
    signer: z.strictObject({ name: field(line), title: field(line), authority: field(line) }),
    draftingUnit: field(line),
    basis: z.array(
      z.strictObject({
        ...cited,
        relation: z.enum(['issuedUnder', 'implements', 'continues', 'onProposalOf']),
        of: z.int().min(0).nullable(),
      }),
    ),
    mentions: z.array(z.strictObject(cited)),
    addressees: z.array(z.strictObject({ ...stated, kind }).refine(explicitHasEvidence)),
    copies: z.array(
      z
        .strictObject({
          ...stated,
          purpose: z.enum(['execute', 'report', 'coordinate', 'information', 'file']),
        })
        .refine(explicitHasEvidence),
    ),
    tasks: z.array(task),
    reporting: z.array(
      z.strictObject({
        kind: z.enum(['interim', 'final', 'periodic', 'adhoc']),
        words: line,
        who: field(line),
        to: field(line),
        every: field(every),
        dueOn: field(reportDay),
        cutoff: field(reportDay),
        mergedInto: field(line),
        evidence: passages.min(1),
      }),
    ),
    anomalies: z.array(
      z.strictObject({
        code: z.enum(ANOMALY_CODES),
        severity: z.enum(['info', 'warn', 'error']),
        message: line,
        evidence: passages,
      }),
    ),
    questions: z
      .array(
        z.strictObject({
          code: z.enum(QUESTION_CODES),
          about: line,
          question: line,
          default: z.string().nullable(),
          blocking: z.boolean(),
        }),
      )
      .max(6)
      .refine(
        (list) => list.every((q, i) => !q.blocking || i === 0 || list[i - 1]?.blocking === true),
        'blocking questions come first',
      ),
  })
  .superRefine((reading, context) => {
    const { text } = reading;
    if (text.normalize('NFC') !== text || text.includes('\r'))
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: 'text is NFC with \\n line ends',
      });
    if (!spansFit(reading, text.length))
      context.addIssue({ code: 'custom', message: 'a passage lies outside the text' });
    reading.basis.forEach((b, i) => {
      if (b.of !== null && (b.of >= reading.basis.length || b.of === i))
        context.addIssue({ code: 'custom', path: ['basis', i, 'of'], message: 'no such basis' });
    });
  });

function spansFit(node: unknown, length: number): boolean {
  if (Array.isArray(node)) return node.every((item) => spansFit(item, length));
  if (node === null || typeof node !== 'object') return true;
  if ('end' in node && typeof node.end === 'number' && node.end > length) return false;
  return Object.values(node).every((item) => spansFit(item, length));
}
