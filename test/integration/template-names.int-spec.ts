import { DataSource } from 'typeorm';
import { DEFAULT_POLICY, type ReminderPolicy, type TemplateName } from '#domain';
import { aRunningCampaign, createTestDatabase, type TestDatabase } from '#testing';
import { NameTemplates1795906799932 } from '../../libs/persistence/src/migrations/1795906799932-name-templates.js';

let db: TestDatabase;
let owner: DataSource;

beforeAll(async () => {
  db = await createTestDatabase();
  owner = await new DataSource({ type: 'postgres', url: db.ownerUrl }).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await db.drop();
});

/** Every name a row may carry, with the number it had. */
const RUNGS: readonly (readonly [TemplateName, string])[] = [
  ['acknowledgementReminder', 'T2'],
  ['acknowledgementEscalation', 'T3'],
  ['decisionEscalation', 'T11'],
  ['decisionReminder', 'T13'],
  ['dueSoon', 'T5'],
  ['dueToday', 'T6'],
  ['newWork', 'T1'],
  ['overdue', 'T7'],
  ['reportOpened', 'T14'],
  ['silentWork', 'T4'],
  ['unacknowledgedList', 'T16'],
];
const ACTS: readonly (readonly [TemplateName, string])[] = [
  ['changed', 'T17'],
  ['declined', 'T13'],
  ['nothingOpen', 'T16'],
  ['reportAccepted', 'T15'],
  ['returned', 'T10'],
];
const MAILS: readonly (readonly [TemplateName, string])[] = [
  ['dailyDigest', 'T4'],
  ['declined', 'T13'],
  ['decisionEscalation', 'T11'],
  ['newWork', 'T1'],
  ['signIn', 'T19'],
];

async function anotherNotice(template: TemplateName, ofAnAct: boolean): Promise<void> {
  await owner.query(
    `insert into notification (id, campaign_id, obligation_id, step_no, subject_id, template, audience, recipient,
                               mail_class, body_id, due_at, created_at)
     select gen_random_uuid(), campaign_id, case when not $2 then obligation_id end, 100, subject_id, $1, audience,
            $1, mail_class, body_id, due_at, created_at
     from notification where template = 'newWork' and step_no < 100 limit 1`,
    [template, ofAnAct],
  );
}

async function anotherMail(template: TemplateName): Promise<void> {
  await owner.query(
    `insert into message (id, message_key, template, audience, to_email, data, state, not_before, composed_at)
     select gen_random_uuid(), $1, $1, 'coordinator', 'a@b.test',
            case when $1 = 'declined' then '{"subjectId": "x"}'::jsonb else '{}' end, 'SENT', not_before, composed_at
     from message limit 1`,
    [template],
  );
}

async function templatesOf(table: 'notification' | 'message'): Promise<string[]> {
  const rows: { template: string }[] = await owner.query(
    `select template from ${table} order by ${table === 'message' ? 'message_key' : 'recipient'}, template`,
  );
  return rows.map(({ template }) => template);
}

/** The policy of that time: the first version, before explanations were asked for and milestones set. */
const FIRST_POLICY: ReminderPolicy = {
  version: 1,
  rows: DEFAULT_POLICY.rows
    .filter(({ kind }) => kind !== 'explain' && kind !== 'reach')
    .map((row) => (row.anchor === 'silence' ? { ...row, anchor: 'lastWord' } : row)),
};

async function policy(): Promise<ReminderPolicy> {
  const [row]: { policy: ReminderPolicy }[] = await owner.query(
    'select policy from reminder_policy where version = 1',
  );
  return row!.policy;
}

it('renames the numbers that older rows and policies carry, each by what it stood for, and back', async () => {
  await aRunningCampaign(db, { bodies: 1 });
  await owner.query('update reminder_policy set version = 1, policy = $1', [
    JSON.stringify(FIRST_POLICY),
  ]);
  for (const [template] of RUNGS) await anotherNotice(template, false);
  for (const [template] of ACTS) await anotherNotice(template, true);
  for (const [template] of MAILS) await anotherMail(template);
  const named = { notices: await templatesOf('notification'), mails: await templatesOf('message') };
  const numberOf = new Map([...RUNGS, ...ACTS, ...MAILS]);
  const runner = owner.createQueryRunner();
  const migration = new NameTemplates1795906799932();

  await migration.down(runner);
  expect(await templatesOf('notification')).toEqual(
    named.notices.map((name) => numberOf.get(name as TemplateName)),
  );
  expect(await templatesOf('message')).toEqual(
    named.mails.map((name) => numberOf.get(name as TemplateName)),
  );
  expect((await policy()).rows.map(({ template }) => template)).toEqual(
    FIRST_POLICY.rows.map(({ template }) => numberOf.get(template)),
  );

  await migration.up(runner);
  expect(await templatesOf('notification')).toEqual(named.notices);
  expect(await templatesOf('message')).toEqual(named.mails);
  expect(await policy()).toEqual(FIRST_POLICY);
  await runner.release();
});
