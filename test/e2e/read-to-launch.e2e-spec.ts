import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  answerQuestions,
  assignPage,
  createDraft,
  describeReading,
  getReading,
  inProcessReader,
  launchCampaign,
  launchProgress,
  loadDemoDirectory,
  previewLaunch,
  readDocument,
  releaseCampaign,
  storeReading,
  type Command,
  type Principal,
  type ReadDocumentInput,
} from '#application';
import { answerFileSchema, readingSchema } from '#contracts/http';
import type { Reading } from '#domain/reading';
import { extractText } from '#platform/extraction';
import { createTestDatabase, type TestDatabase } from '#testing';
import { docxOf, layoutOf, pdfOf, typedText } from '../../libs/testing/src/documents/index.js';

const SEEDS = [
  { id: '000', launchedAt: '2025-02-20T01:00:00Z', bodies: 13 },
  { id: '001', launchedAt: '2024-04-16T01:00:00Z', bodies: 9 },
  { id: '002', launchedAt: '2023-12-11T01:00:00Z', bodies: 13 },
  { id: '003', launchedAt: '2023-08-24T01:00:00Z', bodies: 16 },
  { id: '004', launchedAt: '2023-03-29T01:00:00Z', bodies: 8 },
];
const seedFile = (name: string): string => readFileSync(`test/fixtures/seeds/${name}`, 'utf8');

/** A value, its status and the words it stands on, whatever the form of the file does to blanks and emphasis. */
function valuesOf(reading: Reading): unknown {
  const fold = (words: string) => words.replace(/[\s*]+/gu, '');
  const visit = (node: unknown): unknown => {
    if (typeof node === 'string') return fold(node);
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    if ('start' in node && 'end' in node)
      return fold(reading.text.slice(node.start as number, node.end as number));
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, visit(value)]));
  };
  const { text: _text, ...fields } = reading;
  return visit(fields);
}

describe('from the file of a directive to its launched campaign', () => {
  let db: TestDatabase;
  let coordinator: Principal;

  beforeAll(async () => {
    db = await createTestDatabase('2023-01-03T01:00:00Z');
    const demo = await db.uow.run((tx) => loadDemoDirectory(tx, 'no password'));
    coordinator = {
      kind: 'person',
      id: randomUUID(),
      label: 'Điều phối (mẫu)',
      memberships: ['LDLD-LC', 'DUK-TN', 'CB-SL'].map((code) => ({
        role: 'coordinator' as const,
        bodyId: demo.idOf.get(code)!,
      })),
    };
  });
  afterAll(() => db.drop());

  const act = <Input, Output>(command: Command<Input, Output>, input: Input): Promise<Output> =>
    db.uow.run((tx) => command(tx, coordinator, input));

  const parts = () => ({ uow: db.uow, reader: inProcessReader });
  async function keep(input: ReadDocumentInput): Promise<string> {
    return (await act(storeReading, await readDocument(parts(), coordinator, input))).id;
  }

  async function read(bytes: Buffer, fileName: string, issuer: string): Promise<Reading> {
    const { text, ocr } = await extractText({ bytes, fileName });
    const readingId = await keep({ issuer, text, doubts: ocr?.unsure ?? [] });
    return (await act(getReading, { readingId })).reading;
  }

  it.each(SEEDS)('$id: read, answered, launched', async ({ id, launchedAt, bodies }) => {
    db.clock.set(launchedAt);
    const { issuer, answers } = answerFileSchema.parse(JSON.parse(seedFile(`${id}.answers.json`)));
    const { text } = await extractText({ bytes: `test/fixtures/seeds/${id}.txt` });
    const readingId = await keep({ issuer, text, doubts: [] });
    const { stored, names, same } = await describeReading(parts(), coordinator, { readingId });
    expect(readingSchema.safeParse(stored.reading).success).toBe(true);
    expect(same).toEqual([]);
    expect(names.length).toBeGreaterThan(0);

    const draft = await act(createDraft, { from: 'reading', readingId });
    const campaignId = draft.id;
    await act(answerQuestions, { campaignId, expectedVersion: draft.version, answers });
    const preview = await act(previewLaunch, { campaignId });
    expect(preview.problems).toEqual([]);
    const { pageCount } = await act(launchCampaign, { campaignId, planHash: preview.planHash! });
    for (let page = 0; page < pageCount; page += 1) await assignPage(db.uow, { campaignId, page });
    await releaseCampaign(db.uow, campaignId);
    expect(await act(launchProgress, { campaignId })).toMatchObject({
      state: 'running',
      recipientCount: bodies,
    });

    const again = await keep({ issuer, text, doubts: [] });
    const { same: seen } = await describeReading(parts(), coordinator, { readingId: again });
    if (stored.reading.number.value !== null) {
      expect(seen[0]).toMatchObject({ campaignId, launchedAt: Date.parse(launchedAt) });
    }
  });

  it.each(SEEDS)('$id: the same values from Word and from PDF', async ({ id }) => {
    const { issuer } = answerFileSchema.parse(JSON.parse(seedFile(`${id}.answers.json`)));
    const layout = layoutOf(seedFile(`${id}.txt`));
    const typed = valuesOf(await read(Buffer.from(typedText(layout)), `${id}.txt`, issuer));
    expect(valuesOf(await read(await docxOf(layout), `${id}.docx`, issuer))).toEqual(typed);
    expect(valuesOf(await read(await pdfOf(layout), `${id}.pdf`, issuer))).toEqual(typed);
  });
});
