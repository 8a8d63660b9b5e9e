import type { BodyDirectory } from '../body-directory.js';
import type { ReadAnomaly, Reading, ReadQuestion } from '../reading.js';

type Read = Omit<Reading, 'anomalies' | 'questions'>;

const named = (reading: Read) => [
  ...reading.addressees.filter((a) => a.kind === 'body'),
  ...reading.tasks.flatMap((task) => task.assignees.filter((a) => a.kind === 'body')),
];

/** ENDED_BODY for each body that no longer stands, with its successor as the default. */
export function endedBodies(
  reading: Read,
  directory: BodyDirectory | undefined,
): readonly ReadAnomaly[] {
  if (!directory) return [];
  const seen = new Set<string>();
  return named(reading).flatMap(({ text, evidence }) => {
    const end = seen.has(text) ? null : directory.endOf(text, reading.issuedOn.value);
    seen.add(text);
    if (!end) return [];
    const next = end.successors.length > 0 ? `; kế thừa: ${end.successors.join(', ')}` : '';
    return [
      {
        code: 'ENDED_BODY',
        severity: 'warn',
        message: `“${text}” đã kết thúc hoạt động từ ${end.endedOn}${next}.`,
        evidence,
      },
    ];
  });
}

/** The question that goes with it; null when every body stands. */
export function endedQuestion(
  reading: Read,
  directory: BodyDirectory | undefined,
): ReadQuestion | null {
  if (!directory) return null;
  for (const [i, { text, kind }] of reading.addressees.entries()) {
    const end = kind === 'body' ? directory.endOf(text, reading.issuedOn.value) : null;
    if (end)
      return {
        code: 'ENDED_BODY',
        about: `addressees/${i}`,
        question: `“${text}” đã kết thúc hoạt động từ ${end.endedOn}. Giao cho đơn vị nào?`,
        default: end.successors.length > 0 ? end.successors.join(', ') : null,
        blocking: true,
      };
  }
  return null;
}

/** Members of the named groups as words for a person; null when the register knows none of them. */
export function membersInWords(
  names: readonly string[],
  asOf: string | null,
  directory: BodyDirectory | undefined,
): string | null {
  const members = directory ? names.flatMap((name) => directory.membersOf(name, asOf)) : [];
  return members.length > 0 ? [...new Set(members)].join('; ') : null;
}
