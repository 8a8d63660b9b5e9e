import { loadDemoDirectory, answerQuestions, createDraft, previewLaunch, storeReading, type Principal } from '#application';
import { answerFileSchema, readingSchema } from '#contracts/http';
import { createTestDatabase, type TestDatabase } from '#testing';
import { readFileSync } from 'node:fs';

const read = (file: string): unknown => JSON.parse(readFileSync(`test/fixtures/seeds/${file}`, 'utf8'));

describe('the five seeds with their answer files', () => {
  let db: TestDatabase;
  let coordinator: Principal;

  beforeAll(async () => {
    db = await createTestDatabase('2025-03-10T01:00:00Z');
    const { idOf } = await db.uow.run((tx) => loadDemoDirectory(tx, 'x'));
    coordinator = {
      kind: 'person',
      id: 'coordinator',
      label: 'Điều phối',
      memberships: ['LDLD-LC', 'DUK-TN', 'CB-SL'].map((code) => ({ role: 'coordinator', bodyId: idOf.get(code)! })),
    };
  });
  afterAll(() => db.drop());

  it.each(['000', '001', '002', '003', '004'])('%s can be previewed without a blocker', async (id) => {
    const reading = readingSchema.parse(read(`${id}.reading.json`));
    const { issuer, answers } = answerFileSchema.parse(read(`${id}.answers.json`));
    const preview = await db.uow.run(async (tx) => {
      const stored = await storeReading(tx, coordinator, { issuer, reading });
      const draft = await createDraft(tx, coordinator, { from: 'reading', readingId: stored.id });
      await answerQuestions(tx, coordinator, { campaignId: draft.id, expectedVersion: draft.version, answers });
      return previewLaunch(tx, coordinator, { campaignId: draft.id });
    });
    expect(preview.problems).toEqual([]);
    expect(preview.planHash).toMatch(/^[0-9a-f]{64}$/);
    expect(preview.plan.recipients.length).toBeGreaterThan(5);
  });
});
