import type { MailIntake, Transaction } from '#application';
import type { Reading } from '#domain/reading';
import { DEFAULT_FORM_OF_ADDRESS, PROBLEM_CATALOGUE } from '#wording';
import { z } from 'zod';
import type { IntakeAnswerMail } from '../mail/index.js';

const schema = z.object({ intakeId: z.string() });

/** What an answer to a forwarded directive is about, as the rows are at its claim. */
export interface IntakeTold {
  readonly intake: MailIntake;
  readonly reading: Reading | null;
}

/** @returns null when there is nothing to tell. @throws ZodError for a row of another kind. */
export async function intakeTold(
  tx: Pick<Transaction, 'mailIntakes' | 'readings'>,
  data: unknown,
): Promise<IntakeTold | null> {
  const intake = await tx.mailIntakes.find(schema.parse(data).intakeId);
  if (intake === null || intake.end === null) return null;
  const { end } = intake;
  const stored = end.state === 'drafted' ? await tx.readings.find(end.readingId) : null;
  return { intake, reading: stored?.reading ?? null };
}

/** Which mail it answers, for the reader's program to put them together. */
export const answeredBy = ({ intake: { key } }: IntakeTold): Readonly<Record<string, string>> => ({
  'In-Reply-To': `<${key}>`,
  References: `<${key}>`,
});

/** The mail itself. */
export function intakeModel({ intake, reading }: IntakeTold, baseUrl: string): IntakeAnswerMail {
  const head = { template: 'intakeAnswer', formOfAddress: DEFAULT_FORM_OF_ADDRESS } as const;
  const { end } = intake;
  const url = `${baseUrl}/campaigns/new`;
  if (end?.state === 'drafted' && reading !== null) {
    const { number, symbol, subject, tasks, questions } = reading;
    const reference = [number.value, symbol.value].filter((part) => part !== null).join('/');
    return {
      ...{ ...head, outcome: 'drafted', notes: end.notes },
      reference: reference === '' ? null : reference,
      subject: subject.value,
      tasks: tasks.length,
      questions: questions.map(({ question: text, blocking }) => ({ text, blocking })),
      url: `${baseUrl}/campaigns/${end.campaignId}/review`,
    };
  }
  const problem = end?.state === 'refused' ? end.problem : null;
  if (problem?.code === 'SECRET_DOCUMENT') return { ...head, outcome: 'secret', url };
  if (problem?.code === 'SECRECY_UNCLEAR') return { ...head, outcome: 'unclear', url };
  const code = problem?.code ?? 'UNREADABLE_FILE';
  const reason = problem?.faults[0]?.detail ?? PROBLEM_CATALOGUE[code].title;
  return { ...head, outcome: 'refused', reason, url };
}
