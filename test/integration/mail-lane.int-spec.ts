import { createLinkTokens } from '#platform';
import { createLogger } from '#runtime';
import { drainMail, MailDelivery, MailPump } from '#platform/delivery';
import type { MailSender, SendResult } from '#platform/mail';
import type { UnitOfWork } from '#application';
import { aRunningCampaign, createTestDatabase, type TestDatabase } from '#testing';

const LAUNCHED = '2025-03-10T01:30:00Z'; // Monday 08:30 in Viet Nam
const logger = createLogger({ name: 'test', level: 'silent' });

/** A mail server that answers as it is told and remembers Message-IDs. */
class FakeSender implements MailSender {
  public readonly pool = 2;
  public readonly domain = 'demo.test';
  public readonly attemptMs = 1_000;
  public readonly sent: string[] = [];
  public answer: SendResult = { outcome: 'SENT', response: '250' };

  public async send({ messageId }: { readonly messageId: string }): Promise<SendResult> {
    this.sent.push(messageId);
    return this.answer;
  }
  public async verify() {
    return { ok: true } as const;
  }
  public async close(): Promise<void> {}
}

describe('a lane of the mail pump', () => {
  let db: TestDatabase;
  let sender: FakeSender;

  const delivery = (uow: UnitOfWork = db.uow) =>
    new MailDelivery({
      uow,
      clock: db.clock,
      sender,
      links: createLinkTokens('a secret of at least thirty-two characters', db.clock),
      baseUrl: 'http://localhost:3000',
      workerId: 'test',
      logger,
    });
  const states = async (): Promise<readonly string[]> => {
    const rows: { state: string }[] = await db.dataSource.query(
      'select state from message order by state',
    );
    return rows.map((row) => row.state);
  };

  beforeEach(async () => {
    db = await createTestDatabase(LAUNCHED);
    sender = new FakeSender();
    await aRunningCampaign(db);
  });
  afterEach(() => db.drop());

  it('leaves nothing unmarked when nothing is left to send', async () => {
    const before = await states();
    await drainMail(delivery());
    expect(new Set(before)).toEqual(new Set(['PENDING']));
    expect(await states()).toEqual(before.map(() => 'SENT'));
    expect(new Set(sender.sent).size).toBe(before.length);
    expect(sender.sent).toHaveLength(before.length);
  });

  it('marks the last mail when it is told to finish', async () => {
    const lane = delivery().lane();
    expect(await lane.next()).toBe('delivered');
    expect(await states()).toContain('CLAIMED');
    await lane.finish();
    expect(await states()).not.toContain('CLAIMED');
    expect(await states()).toContain('SENT');
  });

  it('keeps the mark of a mail that was sent when the next cannot be claimed', async () => {
    let broken = false;
    const lane = delivery({
      ...db.uow,
      run: (work) =>
        db.uow.run((tx) => {
          if (!broken) return work(tx);
          const notices = Object.create(tx.notices, {
            claim: { value: () => Promise.reject(new Error('no claim')) },
          }) as typeof tx.notices;
          return work(Object.create(tx, { notices: { value: notices } }) as typeof tx);
        }),
    }).lane();
    expect(await lane.next()).toBe('delivered');
    broken = true;
    await expect(lane.next()).rejects.toThrow('no claim');
    expect(await states()).toContain('SENT');
    expect(await states()).not.toContain('CLAIMED');
  });

  it('claims for lanes that come at the same instant in one transaction, each its own mail', async () => {
    let transactions = 0;
    const shared = delivery({
      ...db.uow,
      run: (work) => {
        transactions += 1;
        return db.uow.run(work);
      },
    });
    const lanes = [shared.lane(), shared.lane()];
    await shared.lane().next(); // the calendar and who answers are known from now on
    const before = transactions;
    expect(await Promise.all(lanes.map((lane) => lane.next()))).toEqual(['delivered', 'delivered']);
    expect(transactions - before).toBe(1);
    expect(new Set(sender.sent).size).toBe(3);
  });

  it('lets each lane go alone when what they share fails, and loses no mark', async () => {
    let refusing = false;
    const shared = delivery({
      ...db.uow,
      run: (work) =>
        db.uow.run((tx) => {
          const notices = Object.create(tx.notices, {
            claim: {
              value: (wanted: { readonly count: number }) =>
                refusing && wanted.count > 1
                  ? Promise.reject(new Error('a row that cannot be read'))
                  : tx.notices.claim({ ...wanted } as Parameters<typeof tx.notices.claim>[0]),
            },
          }) as typeof tx.notices;
          return work(Object.create(tx, { notices: { value: notices } }) as typeof tx);
        }),
    });
    const lanes = [shared.lane(), shared.lane()];
    await Promise.all(lanes.map((lane) => lane.next()));
    refusing = true;
    const outcomes = await Promise.all(lanes.map((lane) => lane.next()));
    expect(outcomes.toSorted()).toEqual(['delivered', 'none']);
    await Promise.all(lanes.map((lane) => lane.finish()));
    expect(await states()).not.toContain('CLAIMED');
    expect((await states()).filter((state) => state === 'SENT')).toHaveLength(sender.sent.length);
    expect(new Set(sender.sent).size).toBe(sender.sent.length);
  });

  it('shows a refused mail with an incident', async () => {
    sender.answer = { outcome: 'FAILED', code: '550', reason: 'no such box' };
    await drainMail(delivery());
    expect(new Set(await states())).toEqual(new Set(['FAILED']));
    const incidents: { kind: string }[] = await db.dataSource.query('select kind from incident');
    expect(new Set(incidents.map((row) => row.kind))).toEqual(new Set(['mailFailed']));
  });

  it('marks everything when the pump stops', async () => {
    const pump = new MailPump(delivery(), logger);
    for (const end = Date.now() + 5_000; sender.sent.length === 0 && Date.now() < end;) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await pump.stop();
    expect(await states()).not.toContain('CLAIMED');
    expect((await states()).filter((state) => state === 'SENT')).toHaveLength(sender.sent.length);
  });
});
