import fc from 'fast-check';
import type { TaskRole } from '#domain';
import { ANSWER_OPERATIONS } from './answer-operations.js';
import { BODY_OPERATIONS } from './body-operations.js';
import { CASCADE_OPERATION, OFFICE_OPERATIONS } from './office-operations.js';
import type { Press, Step } from './play.js';
import { WHOLE_OPERATIONS } from './whole-operations.js';

export const OPERATIONS = [
  ...BODY_OPERATIONS,
  ...OFFICE_OPERATIONS,
  ...ANSWER_OPERATIONS,
  ...WHOLE_OPERATIONS,
  CASCADE_OPERATION,
];
const NAMES = OPERATIONS.map(({ name }) => name);

/** Steps, or pairs of what follows on one another, of one sequence. */
const LONGEST = 6;
/** What passes by itself. */
const PASSING = ['wake', 'wake', 'wake', 'noon', 'noon'];
const OF_LAUNCH = ['failLaunch', 'failLaunch', 'campaign.retryLaunch', 'campaign.discard', 'wake'];
/** What follows on one another in life, on the same row: chance alone seldom comes so far. */
const CHAINS = [
  ['work.submit', 'work.accept'],
  ['work.submit', 'work.return'],
  ['work.decline', 'work.reinstate'],
  ['work.ask', 'question.answer'],
  ['work.requestExtension', 'extension.grant'],
  ['work.requestExtension', 'extension.refuse'],
  ['work.requestExplanation', 'explanation.answer'],
  ['task.setMilestone', 'milestone.reach'],
  ['task.setMilestone', 'point.drop'],
  ['dispatch.decline', 'dispatch.reinstate'],
  ['campaign.pause', 'campaign.resume'],
  ['report.submit', 'report.accept'],
  ['report.submit', 'report.return'],
];

export interface Sequence {
  readonly campaign: 'launching' | 'running';
  readonly role: TaskRole;
  readonly steps: readonly Step[];
}

const press = (names: readonly string[]): fc.Arbitrary<Press> =>
  fc.record({
    does: fc.constantFrom(...names),
    // Not a `double`: of those nearly all are next to nothing.
    dice: fc.nat(9_999).map((n) => n / 10_000),
    by: fc.oneof(
      { weight: 20, arbitrary: fc.constant('whoMay' as const) },
      { weight: 1, arbitrary: fc.constant('stranger' as const) },
    ),
  });
const step = (names: readonly string[]): fc.Arbitrary<Step[]> =>
  fc
    .tuple(press(names), fc.option(press(NAMES), { freq: 6, nil: null }))
    .map(([one, meanwhile]) => [{ ...one, meanwhile }]);
const chain: fc.Arbitrary<Step[]> = fc
  .tuple(fc.constantFrom(...CHAINS), press(NAMES))
  .map(([names, one]) => names.map((does) => ({ ...one, does, meanwhile: null })));
const many = (one: fc.Arbitrary<Step[]>, maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(one, { maxLength, size: 'max' }).map((steps) => steps.flat());

const passing = (does: string): Step => ({ does, dice: 0, by: 'whoMay', meanwhile: null });
const REPORTING = [passing('noon'), passing('wake')];

/** Campaigns in their launch, in the morning after it, or with the report already open; then anything. */
export const sequence: fc.Arbitrary<Sequence> = fc
  .record({
    beginning: fc.oneof(
      fc.record({ campaign: fc.constant('launching'), first: many(step(OF_LAUNCH), 4) }),
      fc.record({ campaign: fc.constant('running'), first: fc.constant<Step[]>([]) }),
      fc.record({ campaign: fc.constant('running'), first: fc.constant(REPORTING) }),
    ),
    role: fc.constantFrom<TaskRole>('support', 'support', 'monitor', 'adviser'),
    steps: many(fc.oneof(step([...NAMES, ...PASSING]), chain), LONGEST),
  })
  .map(({ beginning, role, steps }) => ({
    ...{ campaign: beginning.campaign, role },
    steps: [...beginning.first, ...steps],
  }));

const FIRST_ROW = 0.45; // and what it hands over goes to the body that has nothing yet
const done = (does: string): Step => ({ ...passing(does), dice: FIRST_ROW });
const running = (steps: readonly Step[]): Sequence => ({
  ...{ campaign: 'running', role: 'support' },
  steps: [...REPORTING, ...steps],
});
const launching = (...steps: readonly string[]): Sequence => ({
  ...{ campaign: 'launching', role: 'support' },
  steps: steps.map(done),
});

/** Sequences that are always played: each operation accepted once, and refused once. */
export const ALWAYS: readonly Sequence[] = [
  ...NAMES.map((name) => running([done(name)])),
  ...CHAINS.map((names) => running(names.map(done))),
  running([
    ...['work.ask', 'work.requestExtension', 'work.requestExplanation'].map(done),
    ...['task.setMilestone', 'campaign.close', ...NAMES].map(done),
  ]),
  launching('failLaunch', 'campaign.resendFailed', 'period.consolidate', 'campaign.retryLaunch'),
  launching('failLaunch', 'campaign.discard'),
];
