import { CAMPAIGN_STATES } from '../campaign/index.js';
import { TEMPLATE_NAMES } from '../obligation/index.js';
import { noticeStanding, type NoticeFacts } from './notice-standing.js';
import type { WorkChange } from './notice.js';

const DUE = Date.parse('2025-03-19T10:00:00Z');
const LATER = Date.parse('2025-04-18T10:00:00Z');

const facts = (more: Partial<NoticeFacts>): NoticeFacts => ({
  template: 'dueToday',
  hasFate: false,
  ofObligation: true,
  obligationClosed: false,
  heldBack: false,
  campaignState: 'running',
  subjectState: 'assigned',
  composedAt: DUE - 1_000,
  toldDueAt: DUE,
  dueAt: DUE,
  lastWordAt: null,
  ...more,
});
const standing = (more: Partial<NoticeFacts>, change: WorkChange | null = null) =>
  noticeStanding(facts(more), change);

describe('a notice whose mail is claimed', () => {
  it('is told while nothing has overtaken it', () => {
    expect(standing({})).toBe('told');
  });

  it('waits for a passing state of its campaign and ends with a final one', () => {
    const inState = Object.fromEntries(
      CAMPAIGN_STATES.map((campaignState) => [campaignState, standing({ campaignState })]),
    );
    expect(inState).toMatchObject({
      running: 'told',
      paused: 'waits',
      launch_failed: 'waits',
      closed: 'over',
      recalled: 'over',
      discarded: 'over',
    });
  });

  it('of a date is over while its body waits for an answer about that date', () => {
    for (const template of ['dueSoon', 'dueToday', 'overdue', 'silentWork'] as const) {
      expect(standing({ template, heldBack: true })).toBe('over');
    }
  });

  it('of something asked is over once it is answered; of the answer it is told', () => {
    const about = { ofObligation: false, subjectState: 'answered', toldDueAt: null } as const;
    expect(standing({ ...about, template: 'questionAsked' })).toBe('over');
    expect(standing({ ...about, template: 'questionAsked', subjectState: 'asked' })).toBe('told');
    expect(standing({ ...about, template: 'questionAnswered' })).toBe('told');
  });

  it('that urges is over once the work is handed in', () => {
    const about = { ofObligation: false, template: 'nudged' } as const;
    expect(standing({ ...about, subjectState: 'returned' })).toBe('told');
    expect(standing({ ...about, subjectState: 'submitted' })).toBe('over');
  });

  it('is over once the deed is done, also while its campaign is paused', () => {
    for (const template of TEMPLATE_NAMES.filter((name) => name !== 'changed')) {
      expect(standing({ template, obligationClosed: true, campaignState: 'paused' })).toBe('over');
    }
  });

  it.each(['dueSoon', 'dueToday', 'overdue'] as const)(
    '%s is over when the date has moved or gone',
    (template) => {
      expect(standing({ template, dueAt: LATER })).toBe('over');
      expect(standing({ template, dueAt: null })).toBe('over');
      expect(standing({ template, toldDueAt: null, dueAt: LATER })).toBe('told');
    },
  );

  it('of a silent work is over when a word came', () => {
    expect(standing({ template: 'silentWork', lastWordAt: DUE })).toBe('over');
    expect(standing({ template: 'silentWork', lastWordAt: DUE - 5_000 })).toBe('told');
  });

  it.each([
    ['returned', 'returned', 'submitted'],
    ['declined', 'declined', 'assigned'],
    ['reportAccepted', 'accepted', 'returned'],
  ] as const)('%s is true while the work is %s, not when it is %s', (template, holds, left) => {
    const act = { template, ofObligation: false };
    expect(standing({ ...act, subjectState: holds })).toBe('told');
    expect(standing({ ...act, subjectState: left })).toBe('over');
  });

  it('of a moved date is over when it moved again', () => {
    const moved = { kind: 'due_changed', reason: '', newDueAt: LATER, oldDueAt: DUE } as const;
    const act = { template: 'changed', ofObligation: false } as const;
    expect(standing({ ...act, dueAt: LATER }, moved)).toBe('told');
    expect(standing({ ...act, dueAt: DUE }, moved)).toBe('over');
  });

  it('says farewell even though its campaign is over', () => {
    const farewell = { kind: 'campaign_closed', reason: '' } as const;
    const act = { template: 'changed', ofObligation: false, campaignState: 'closed' } as const;
    expect(standing(act, farewell)).toBe('told');
    expect(standing(act, { kind: 'reinstated', reason: '' })).toBe('over');
  });
});
