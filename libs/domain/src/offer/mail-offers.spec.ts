import { ASSIGNMENT_STATES } from '../assignment/index.js';
import { CAMPAIGN_STATES } from '../campaign/index.js';
import { DISPATCH_STATES } from '../dispatch/index.js';
import { EXCHANGE_STATES } from '../exchange/index.js';
import { TEMPLATE_NAMES } from '../obligation/index.js';
import { REPORT_STATES } from '../report/index.js';
import { mailActOf, type Hand, type MailAct, type MailedRow } from './index.js';

const BODY: ReadonlySet<Hand> = new Set(['recipient'] as const);
const COORDINATOR: ReadonlySet<Hand> = new Set(['coordinator'] as const);
const NOBODY: ReadonlySet<Hand> = new Set();

const DOCUMENT: MailedRow = {
  ...{ campaignState: 'running', dispatchState: 'acknowledged', onPaper: false },
  ...{ work: null, report: null, exchange: null },
};
const workOf = (state: (typeof ASSIGNMENT_STATES)[number]): MailedRow => ({
  ...DOCUMENT,
  work: { state, nature: 'finite' },
});
const STANDING: MailedRow = { ...DOCUMENT, work: { state: 'in_progress', nature: 'standing' } };

/** In which of the states a row can be in the button names the act, and in which nothing. */
const naming = <State extends string>(
  states: readonly State[],
  act: (state: State) => MailAct | null,
): Readonly<Partial<Record<MailAct, readonly State[]>>> => {
  const found: Partial<Record<MailAct, State[]>> = {};
  for (const state of states) {
    const name = act(state);
    if (name !== null) (found[name] ??= []).push(state);
  }
  return found;
};

describe('what the button of a mail names', () => {
  it('is to acknowledge while the document waits for it', () => {
    for (const template of ['newWork', 'acknowledgementReminder'] as const)
      expect(
        naming(DISPATCH_STATES, (dispatchState) =>
          mailActOf(template, [{ ...DOCUMENT, dispatchState }], BODY),
        ),
      ).toEqual({ acknowledge: ['delivered', 'opened'] });
  });

  it('is what may still be done about work: handed in, or told of where that is impossible', () => {
    const open = ['assigned', 'in_progress', 'returned'];
    const named = (template: 'dueSoon' | 'dueToday' | 'nudged' | 'returned') =>
      naming(ASSIGNMENT_STATES, (state) => mailActOf(template, [workOf(state)], BODY));
    expect(named('nudged')).toEqual({ submit: open });
    expect(named('dueToday')).toEqual({ submit: open });
    expect(named('returned')).toEqual({ supplement: open });
    expect(Object.values(named('dueSoon')).flat().sort()).toEqual(open);
    expect(mailActOf('nudged', [STANDING], BODY)).toBe('reportProgress');
    expect(mailActOf('nudged', [STANDING, workOf('assigned')], BODY)).toBe('submit');
  });

  it('is to report while the period waits for the body', () => {
    const named = naming(REPORT_STATES, (report) =>
      mailActOf('reportOpened', [{ ...DOCUMENT, report }], BODY),
    );
    expect(named).toEqual({ report: ['open', 'draft', 'returned'] });
  });

  it('is to answer what was asked, of whose turn it is, while it waits', () => {
    const asked = (kind: 'question' | 'extension' | 'explanation') => (state: 'asked') => ({
      ...workOf('in_progress'),
      exchange: { kind, state },
    });
    const [question, extension, explanation] = [
      asked('question')('asked'),
      asked('extension')('asked'),
      asked('explanation')('asked'),
    ];
    expect(mailActOf('questionAsked', [question], COORDINATOR)).toBe('answer');
    expect(mailActOf('extensionAsked', [extension], COORDINATOR)).toBe('answer');
    expect(mailActOf('explanationRequested', [explanation], BODY)).toBe('explain');
    expect(mailActOf('explanationReminder', [explanation], COORDINATOR)).toBeNull();
    const way = { ...question, exchange: { kind: 'milestone', state: 'asked' } } as const;
    for (const template of ['milestoneSet', 'milestoneReminder'] as const) {
      expect(mailActOf(template, [way], BODY)).toBe('reach');
      expect(mailActOf(template, [way], COORDINATOR)).toBeNull();
    }
    const handedIn = { ...extension, work: { state: 'submitted', nature: 'finite' } } as const;
    expect(mailActOf('extensionAsked', [handedIn], COORDINATOR)).toBe('answer');
    const answered = naming(EXCHANGE_STATES, (state) =>
      mailActOf(
        'questionAsked',
        [{ ...question, exchange: { kind: 'question', state } }],
        COORDINATOR,
      ),
    );
    expect(answered).toEqual({ answer: ['asked'] });
  });

  it('is to decide for the coordinator alone; a leader is told, and asked for nothing', () => {
    const waiting = [
      { ...DOCUMENT, dispatchState: 'declined' },
      workOf('declined'),
      workOf('submitted'),
      { ...DOCUMENT, report: 'submitted' },
    ] as const;
    for (const row of waiting) {
      expect(mailActOf('decisionEscalation', [row], COORDINATOR)).toBe('decide');
      for (const template of TEMPLATE_NAMES) expect(mailActOf(template, [row], NOBODY)).toBeNull();
    }
    expect(mailActOf('decisionReminder', [workOf('done')], COORDINATOR)).toBeNull();
  });

  it('is nothing once the body refused the document, or the campaign does not go on', () => {
    for (const template of ['nudged', 'returned', 'dueSoon', 'dueToday'] as const) {
      for (const dispatchState of ['declined', 'recalled'] as const)
        expect(mailActOf(template, [{ ...workOf('returned'), dispatchState }], BODY)).toBeNull();
      expect(
        CAMPAIGN_STATES.filter(
          (campaignState) =>
            mailActOf(template, [{ ...workOf('returned'), campaignState }], BODY) !== null,
        ),
      ).toEqual(['running', 'paused']);
    }
  });
});
