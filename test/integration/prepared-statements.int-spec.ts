import { randomUUID } from 'node:crypto';
import { acknowledging, runOnce, runTogether } from '#application';
import { aPrincipal, aRunningCampaign, createTestDatabase, type TestDatabase } from '#testing';

/** More than the five runs after which the server compares plans. */
const RUNS = 12;
/** Statements of an acknowledgement, from the session to the stored answer. */
const HOT = [
  'lock_dispatch',
  'lock_free_dispatches',
  'reserve_key',
  'save_dispatches',
  'session_principals',
  'store_answer',
];

describe('statements of an acknowledgement', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.drop());

  it('are planned once a connection, not at each act', async () => {
    const { dispatchIds, recipients } = await aRunningCampaign(db, { bodies: 2 * RUNS });
    for (const [place, dispatchId] of dispatchIds.entries()) {
      const request = {
        principal: aPrincipal('contactPoint', recipients[place]!.id),
        route: 'POST /acknowledge',
        key: randomUUID(),
        fingerprint: dispatchId,
        input: { dispatchId },
      };
      await db.uow.look((tx) => tx.people.principalsOfSessions([randomUUID()]));
      if (place % 2 === 0) await runTogether(db.uow, acknowledging, [request]);
      else await runOnce(db.uow, request, acknowledging.alone, request.input);
    }
    // Whatever waits for nobody finds the connection that was given back last.
    const planned: readonly { readonly name: string }[] = await db.dataSource.query(
      'select name from pg_prepared_statements where generic_plans > 0 order by name',
    );
    expect(planned.map(({ name }) => name)).toEqual(expect.arrayContaining(HOT));
  });
});
