import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The numbers of templates that were stored, and the names that took their place. */
const NAMES = {
  T1: 'newWork',
  T2: 'acknowledgementReminder',
  T3: 'acknowledgementEscalation',
  T5: 'dueSoon',
  T6: 'dueToday',
  T7: 'overdue',
  T10: 'returned',
  T11: 'decisionEscalation',
  T14: 'reportOpened',
  T15: 'reportAccepted',
  T17: 'changed',
  T19: 'signIn',
} as const;

/** Numbers that stood for two things each: the mail or act, and the rung of a ladder. */
const ON_A_LADDER = { T4: 'silentWork', T13: 'decisionReminder', T16: 'unacknowledgedList' };

const ofNotification = {
  ...ON_A_LADDER,
  T13: "case when obligation_id is null then 'declined' else 'decisionReminder' end",
  T16: "case when obligation_id is null then 'nothingOpen' else 'unacknowledgedList' end",
};

/** What an act tells carries its subject; what a rung tells carries nothing. */
const ofMessage = {
  ...ON_A_LADDER,
  T4: 'dailyDigest',
  T13: "case when data ? 'subjectId' then 'declined' else 'decisionReminder' end",
};

const NUMBERS = {
  ...Object.fromEntries(Object.entries(NAMES).map(([number, name]) => [name, number])),
  silentWork: 'T4',
  dailyDigest: 'T4',
  declined: 'T13',
  decisionReminder: 'T13',
  unacknowledgedList: 'T16',
  nothingOpen: 'T16',
};

/** Templates are stored by name, not by number: in notices, mails and the rungs of reminder policies. */
export class NameTemplates1795906799932 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(rename('notification', { ...NAMES, ...ofNotification }));
    await runner.query(rename('message', { ...NAMES, ...ofMessage }));
    await runner.query(renameRungs({ ...NAMES, ...ON_A_LADDER }));
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(rename('notification', NUMBERS));
    await runner.query(rename('message', NUMBERS));
    await runner.query(renameRungs(NUMBERS));
  }
}

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

function rename(table: string, names: Readonly<Record<string, string>>): string {
  const cases = Object.entries(names).map(
    ([from, to]) => `when '${from}' then ${to.startsWith('case ') ? to : `'${to}'`}`,
  );
  return `update ${table} set template = case template ${cases.join(' ')} end
    where template in (${quoted(Object.keys(names))})`;
}

function renameRungs(names: Readonly<Record<string, string>>): string {
  const cases = Object.entries(names).map(([from, to]) => `when '${from}' then '${to}'`);
  return `update reminder_policy set policy = jsonb_set(policy, '{rows}', (
    select jsonb_agg(jsonb_set(rung, '{template}', to_jsonb(
      case rung ->> 'template' ${cases.join(' ')} else rung ->> 'template' end)) order by place)
    from jsonb_array_elements(policy -> 'rows') with ordinality as rungs(rung, place)))
    where jsonb_array_length(policy -> 'rows') > 0`;
}
