import { z } from 'zod';
import { ERROR_CODES } from '#domain';
import type { ErrorCode } from '#domain';
import { PROBLEM_CATALOGUE, type ProblemEntry } from '#wording';

/** One fault in the request: a JSON pointer (RFC 6901) into the body, or into what `in` names. */
export const problemFaultSchema = z.object({
  pointer: z.string(),
  in: z.enum(['query', 'path', 'header']).optional(),
  detail: z.string(),
});

/** RFC 9457 problem details, `application/problem+json`. `code` is stable, `title` is for people. */
export const problemSchema = z.object({
  type: z.string(),
  code: z.enum(ERROR_CODES),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(problemFaultSchema).optional(),
});

export type Problem = z.infer<typeof problemSchema>;
export type ProblemFault = z.infer<typeof problemFaultSchema>;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** The problem's type URI: a name that stays the same on every installation. */
export const problemType = (code: ErrorCode): string =>
  `urn:dondoc:problem:${code.toLowerCase().replaceAll('_', '-')}`;

const fill = (
  text: string,
  params: Readonly<Record<string, string | number>>,
): string | undefined => {
  let complete = true;
  const filled = text.replace(/\{(\w+)\}/g, (_slot, name: string) => {
    const value = params[name];
    if (value === undefined) complete = false;
    return String(value);
  });
  return complete ? filled : undefined;
};

/** Puts a refusal into words. A detail with an unknown slot is left out rather than shown with a hole. */
export function toProblem(
  code: ErrorCode,
  params: Readonly<Record<string, string | number>> = {},
  errors: readonly ProblemFault[] = [],
): Problem {
  const { status, title, detail }: ProblemEntry = PROBLEM_CATALOGUE[code];
  const told = detail === undefined ? undefined : fill(detail, params);
  return {
    type: problemType(code),
    code,
    title,
    status,
    ...(told === undefined ? {} : { detail: told }),
    ...(errors.length === 0 ? {} : { errors: [...errors] }),
  };
}
