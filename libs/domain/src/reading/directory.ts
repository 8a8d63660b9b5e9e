import type { ReadAnomaly, Reading, ReadQuestion } from './reading.js';

/** What a register of bodies can say of names in a text; answers are for the day of issue (ISO) or today when unknown. */
export interface BodyDirectory {
  /** Names of a group's members; empty when the group is unknown. */
  readonly membersOf: (group: string, asOf: string | null) => readonly string[];
  /** When the body ended and who follows it; null while it stands or when it is unknown. */
  readonly endOf: (body: string, asOf: string | null) => EndedBody | null;
}

export interface EndedBody {
  readonly endedOn: string;
  readonly successors: readonly string[];
}

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
