import { launchCampaign, runOnce } from '#application';
import { createTestDatabase, type TestDatabase } from '#testing';
import { draftByHand, contentByHand, openOffice, preview } from './draft-fixture.js';

const BODIES = 10_000;
/** Told apart here: a statement a body from one for all. How fast it is, `npm run bench -- launch` measures (≤ 2 s). */
const LIMIT_MS = 10_000;

describe('a launch request of 10,000 bodies', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase('2025-03-10T01:30:00Z');
  });
  afterAll(() => db.drop());

  it(`is answered within ${LIMIT_MS} ms, with every recipient on its page`, async () => {
    const office = await openOffice(db, BODIES);
    const task = contentByHand(office).tasks[0]!;
    const campaignId = await draftByHand(office, {
      tasks: [1, 2, 3].map((position) => ({ ...task, position, ordinal: String(position) })),
    });
    const previewStarted = performance.now();
    const { planHash } = await preview(office, campaignId);
    const launchStarted = performance.now();
    const request = {
      principal: office.coordinator,
      route: 'POST launch',
      key: 'once',
      fingerprint: 'f',
    };
    const { value } = await runOnce(db.uow, request, launchCampaign, {
      campaignId,
      planHash: planHash!,
    });
    const ended = performance.now();
    process.stderr.write(
      `launch request of ${BODIES} bodies: preview ${Math.round(launchStarted - previewStarted)} ms, launch ${Math.round(ended - launchStarted)} ms\n`,
    );
    expect(value).toMatchObject({ pageCount: BODIES / 500, recipientCount: BODIES });
    const pages: { page_no: number; bodies: number }[] = await db.dataSource.query(
      `select page_no, count(*)::int as bodies from campaign_recipient
       where campaign_id = $1 group by page_no order by page_no`,
      [campaignId],
    );
    expect(pages.map((page) => page.bodies)).toEqual(Array(BODIES / 500).fill(500));
    expect(ended - launchStarted).toBeLessThan(LIMIT_MS);
  });
});
