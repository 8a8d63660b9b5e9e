import { DataSource } from 'typeorm';
import { aRunningCampaign, createTestDatabase, type TestDatabase } from '#testing';
import { GiveEachRecipientAMail1795907482337 } from '../../libs/persistence/src/migrations/1795907482337-give-each-recipient-a-mail.js';

describe('mails that waited with a copy when each recipient got one', () => {
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

  it('become two, each with its own notice; what was sent stays as it was', async () => {
    await aRunningCampaign(db, { bodies: 2 });
    const runner = owner.createQueryRunner();
    const migration = new GiveEachRecipientAMail1795907482337();
    await runner.startTransaction();
    await migration.down(runner);
    const [sent]: { id: string }[] = await runner.query('select id from message order by id');
    await runner.query(`update message set cc_email = 'copy@demo.test'`);
    await runner.query(`update message set state = 'SENT' where id = $1`, [sent?.id]);
    await runner.query(
      `insert into notification select gen_random_uuid(), campaign_id, obligation_id, step_no, subject_id, template,
         'coordinator', 'copy@demo.test', mail_class, body_id, due_at, message_id, fate, created_at, told_due_at
       from notification`,
    );
    await migration.up(runner);
    await runner.commitTransaction();
    await runner.release();

    const mails: { to_email: string; recipients: string[] }[] = await owner.query(
      `select m.to_email, array_agg(n.recipient order by n.recipient) as recipients
       from message m join notification n on n.message_id = m.id where m.id <> $1 group by m.id order by m.to_email`,
      [sent?.id],
    );
    expect(mails).toHaveLength(2);
    for (const { to_email: to, recipients } of mails) expect(recipients).toEqual([to]);
    expect(mails.map((mail) => mail.to_email)).toContain('copy@demo.test');
    const kept: unknown[] = await owner.query('select id from notification where message_id = $1', [
      sent?.id,
    ]);
    expect(kept).toHaveLength(2);
  });
});
