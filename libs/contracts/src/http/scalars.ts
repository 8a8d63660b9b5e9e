import { z } from 'zod';
import {
  cleanLine,
  cleanText,
  CODE_PATTERN,
  DIRECTORY_LIMITS,
  EMAIL_PATTERN,
  FIRST_DAY,
  LAST_DAY,
  parseWrittenDay,
  yearOf,
  type LocalDate,
} from '#domain';
import { REQUEST_FAULTS } from '#wording';

const YEARS = { first: yearOf(FIRST_DAY), last: yearOf(LAST_DAY) } as const;
const OUT_OF_RANGE = REQUEST_FAULTS.yearBetween(YEARS.first, YEARS.last);

/** A plain date, `2025-02-19`, in the years people mean: what zod lets through is what the domain calls a LocalDate. */
export const dateSchema = z.iso
  .date({ abort: true })
  .refine((text) => parseWrittenDay(text) !== null, OUT_OF_RANGE) as unknown as z.ZodType<
  LocalDate,
  string
>;

/** An instant with offset, RFC 3339, in the years people mean. */
export const instantSchema = z.iso.datetime({ offset: true, abort: true }).refine((text) => {
  const year = Number(text.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last;
}, OUT_OF_RANGE);

/** Addresses are compared without regard to case, so they are kept in lower case. */
export const emailSchema = z
  .string()
  .overwrite((text) => cleanLine(text).toLowerCase())
  .max(DIRECTORY_LIMITS.email)
  .regex(EMAIL_PATTERN, REQUEST_FAULTS.email);

/** A short stable name for a body or group, as the import reads it too. */
export const codeSchema = z
  .string()
  .overwrite(cleanLine)
  .max(DIRECTORY_LIMITS.code)
  .regex(CODE_PATTERN);

export const idSchema = z.uuid();

/** `{ id }` in a path. */
export const idParamsSchema = z.object({ id: idSchema });

/** Text of one or several lines, cleaned, never empty. */
export const textSchema = (max: number) => z.string().overwrite(cleanText).min(1).max(max);

/** The same; empty when nothing is given. */
export const optionalTextSchema = (max: number) =>
  z.string().overwrite(cleanText).max(max).default('');

/** One line, cleaned; may be empty. */
export const lineSchema = (max: number) => z.string().overwrite(cleanLine).max(max);

/** A name: one line, cleaned, never empty. */
export const nameSchema = (max: number) => z.string().overwrite(cleanLine).min(1).max(max);

/** JSON, or the same as text in a field of a multipart form. */
export const jsonOrText = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given, context) => {
    if (typeof given !== 'string') return given;
    try {
      return JSON.parse(given) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: REQUEST_FAULTS.json });
      return z.NEVER;
    }
  }, schema);
