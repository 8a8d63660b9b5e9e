import { z } from 'zod';
import { CYCLE_PRESETS, type DraftAnswers } from '#domain';
import { QUESTION_CODES } from '#domain/reading';
import { codeSchema, dateSchema, lineSchema, textSchema } from '../scalars.js';
import {
  cutoffRuleSchema,
  cycleExtrasShape,
  cycleKindSchema,
  dueRuleSchema,
} from './report-cycle.schema.js';

const words = textSchema(500);
const codes = z.array(codeSchema).max(20_000);
/** Codes of the reading contract, shared with the draft. */
export const urgencySchema = z.enum(['KHAN', 'THUONG_KHAN', 'HOA_TOC']);
export const roleSchema = z.enum(['lead', 'support', 'monitor', 'adviser']);
export const natureSchema = z.enum(['finite', 'standing', 'fulfilled']);
export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((time) => time as `${number}:${number}`);

const header = z.strictObject({
  documentType: lineSchema(10).regex(/^\S+$/u).exactOptional(),
  number: lineSchema(20)
    .regex(/^\d\S*$/u)
    .exactOptional(),
  symbol: lineSchema(50).regex(/^\S+$/u).exactOptional(),
  subject: words.exactOptional(),
  issuedOn: dateSchema.exactOptional(),
  signer: words.exactOptional(),
  signerTitle: words.exactOptional(),
  urgency: urgencySchema.nullable().exactOptional(),
});

const recipient = z.strictObject({
  text: words,
  group: codeSchema.exactOptional(),
  bodies: codes.exactOptional(),
  textOnly: z.literal(true).exactOptional(),
  onPaper: codes.exactOptional(),
});

const task = z.strictObject({
  ordinal: textSchema(50),
  title: words.exactOptional(),
  nature: natureSchema.exactOptional(),
  dueOn: dateSchema.nullable().exactOptional(),
  time: timeSchema.exactOptional(),
  drop: z.boolean().exactOptional(),
  targetBase: words.exactOptional(),
  assignees: z
    .array(z.strictObject({ text: words, role: roleSchema }))
    .max(100)
    .exactOptional(),
});

const { naming, yearEnd, dueRuleByLevel, opensWorkingDaysBefore, exceptions } = cycleExtrasShape;

const report = z.strictObject({
  title: words,
  kind: cycleKindSchema,
  preset: z.enum(CYCLE_PRESETS.map((preset) => preset.code)).exactOptional(),
  cycle: z
    .strictObject({
      dueRule: dueRuleSchema,
      cutoffRule: cutoffRuleSchema.exactOptional(),
      naming: naming.exactOptional(),
      yearEnd: yearEnd.exactOptional(),
      dueRuleByLevel: dueRuleByLevel.exactOptional(),
      opensWorkingDaysBefore: opensWorkingDaysBefore.exactOptional(),
      exceptions: exceptions.exactOptional(),
    })
    .exactOptional(),
  from: dateSchema.exactOptional(),
  until: dateSchema.exactOptional(),
  who: z.array(words).max(200).exactOptional(),
  to: words.exactOptional(),
  mergedInto: words.exactOptional(),
});

const question = z.strictObject({
  code: z.enum(QUESTION_CODES),
  about: textSchema(200).exactOptional(),
  answer: textSchema(2000),
});

const answersShape = {
  header: header.exactOptional(),
  recipients: z.array(recipient).max(200).exactOptional(),
  tasks: z.array(task).max(1000).exactOptional(),
  reports: z.array(report).max(50).exactOptional(),
  questions: z.array(question).max(50).exactOptional(),
  paper: codes.exactOptional(),
  historical: z.boolean().exactOptional(),
};

/** A coordinator's answers to a draft, in the document's words and the directory's codes. */
export const draftAnswersSchema: z.ZodType<DraftAnswers> = z.strictObject(answersShape);

export interface AnswerFile {
  /** Code of the body that issues the document. */
  readonly issuer: string;
  readonly answers: DraftAnswers;
}

/** An answer file of the command line: the same answers, beside the body they are given for. */
export const answerFileSchema: z.ZodType<AnswerFile> = z
  .strictObject({ issuer: codeSchema, ...answersShape })
  .transform(({ issuer, ...answers }) => ({ issuer, answers }));
