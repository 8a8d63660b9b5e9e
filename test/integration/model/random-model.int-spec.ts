import fc from 'fast-check';
import {
  CAMPAIGN_OFFERS,
  CASCADE_OFFERS,
  DISPATCH_OFFERS,
  EXCHANGE_OFFERS,
  MILESTONE_OFFERS,
  PERIOD_OFFERS,
  REPORT_OFFERS,
  SERIES_OFFERS,
  TASK_OFFERS,
  WORK_ASK_OFFERS,
  WORK_OFFERS,
} from '#domain';
import { createTestDatabase, violatedBy, type TestDatabase } from '#testing';
import { Play, type Tally } from './play.js';
import { ALWAYS, OPERATIONS, sequence, type Sequence } from './sequences.js';
import { aCompany, NOON, type Company } from './stage.js';

/**
 * All sequences play against the real database, by the use cases that the API calls, several side by side in one: after
 * each step states, obligations and notices are compared with the model's, after each sequence the totals. `verify` looks
 * at all of them together at the end; if it finds something, each is played again alone, to find the one and shrink it.
 */
const SEQUENCES = 1_000;
const LANES = 4;
const CASE_MS = 300_000;

const BY_NAME = new Map(OPERATIONS.map((one) => [one.name, one]));
const NAMES = [...BY_NAME.keys()];
/** Acts that take more than one campaign as it was launched: they are played where their drafts and documents are. */
const ELSEWHERE = [
  'campaign.launch', // begins with a draft
  'campaign.amend', // changes the tasks themselves
  'campaign.replace', // needs the document that comes after
];

describe('every operation in any order, by several clients, beside a small model', () => {
  let db: TestDatabase;
  let company: Company;
  const played: Sequence[] = [...ALWAYS];
  const tally: Tally = { accepted: new Map(), refused: new Map() };

  const move = async (): Promise<void> => {
    db = await createTestDatabase(NOON);
    company = await aCompany(db);
  };
  const leave = async (): Promise<void> => {
    await company.eyes.end();
    await db.drop();
  };
  const play = async (one: Sequence): Promise<void> => {
    const here = await Play.begin(company, one, BY_NAME, tally);
    await here.live(one.steps);
  };
  const alone = async (one: Sequence): Promise<void> => {
    await leave();
    await move();
    await play(one);
    expect(await violatedBy(db)).toEqual([]);
  };
  const asExamples = (sequences: readonly Sequence[]) => ({
    numRuns: sequences.length,
    examples: sequences.map((one): [Sequence] => [one]),
  });
  beforeAll(move);
  afterAll(leave);

  it(
    'agrees with it in states, totals, obligations and notices, and leaves the database as verify wants it',
    async () => {
      const drawn = fc.asyncProperty(sequence, async (one) => {
        played.push(one);
        await play(one);
      });
      const lanes = Array.from({ length: LANES }, (_none, lane) =>
        lane === 0
          ? fc.assert(fc.asyncProperty(sequence, play), asExamples(ALWAYS))
          : fc.assert(drawn, { numRuns: Math.ceil(SEQUENCES / (LANES - 1)) }),
      );
      await Promise.all(lanes);
      const violated = await violatedBy(db);
      if (violated.length > 0) {
        await fc.assert(fc.asyncProperty(sequence, alone), asExamples(played));
      }
      expect(violated).toEqual([]);
    },
    CASE_MS,
  );

  it('has had every operation accepted, and refused', () => {
    expect(played.length).toBeGreaterThanOrEqual(SEQUENCES);
    expect(NAMES.filter((name) => !tally.accepted.has(name))).toEqual([]);
    expect(NAMES.filter((name) => !tally.refused.has(name))).toEqual([]);
  });

  it('knows every act that is offered', () => {
    const known = (on: string, acts: readonly string[]) => acts.map((act) => `${on}.${act}`);
    const offered = [
      ...known('dispatch', [...DISPATCH_OFFERS, 'ask']),
      ...known('work', [...WORK_OFFERS, ...WORK_ASK_OFFERS, ...CASCADE_OFFERS]),
      ...known('report', REPORT_OFFERS),
      ...known('campaign', CAMPAIGN_OFFERS),
      ...known('task', TASK_OFFERS),
      ...known('point', MILESTONE_OFFERS),
      ...known('period', PERIOD_OFFERS),
      ...known('series', SERIES_OFFERS),
    ];
    expect(offered.filter((name) => !NAMES.includes(name) && !ELSEWHERE.includes(name))).toEqual(
      [],
    );
    const answers = new Set(EXCHANGE_OFFERS as readonly string[]);
    for (const name of NAMES) answers.delete(name.split('.')[1] ?? '');
    expect([...answers]).toEqual([]);
  });
});
