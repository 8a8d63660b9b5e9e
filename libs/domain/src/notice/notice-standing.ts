import type { CampaignState } from '../campaign/index.js';
import type { TemplateName } from '../obligation/index.js';
import type { Instant } from '../shared/index.js';
import { CAMPAIGN_STANDING } from '../standing/index.js';
import type { WorkChange } from './notice.js';

/** What decides whether a notice is still true; beside what its words are made of. */
export interface NoticeFacts {
  readonly template: TemplateName;
  readonly hasFate: boolean;
  readonly ofObligation: boolean;
  readonly obligationClosed: boolean;
  /** Reminders of the work wait: its body has asked for an extension. */
  readonly heldBack: boolean;
  readonly campaignState: CampaignState;
  /** State of the exchange, work, report or dispatch it is about. */
  readonly subjectState: string | null;
  readonly composedAt: Instant;
  /** When it was due as the notice was composed; null: not known, or without a date. */
  readonly toldDueAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly lastWordAt: Instant | null;
}

/** `told`: true now; `waits`: a passing state keeps it; `over`: a final one has made it untrue. */
export type NoticeStanding = 'told' | 'waits' | 'over';

const PASSING: readonly CampaignState[] = ['paused', 'launch_failed'];
/** They name a date, or the days until it. */
const DATED: readonly TemplateName[] = ['dueSoon', 'dueToday', 'overdue'];
/** Its body waits for an answer itself: it is neither reminded nor asked. */
const HELD_BACK: readonly TemplateName[] = [...DATED, 'silentWork'];
/** What a person did, true as long as what he did it to stands as he left it. */
const TRUE_IN_STATE: Partial<Record<TemplateName, readonly string[]>> = {
  returned: ['returned'],
  declined: ['declined'],
  bodyEnded: ['delivered', 'opened', 'acknowledged', 'declined'],
  reportAccepted: ['accepted'],
  nudged: ['assigned', 'in_progress', 'returned'],
  questionAsked: ['asked'],
  extensionAsked: ['asked'],
  explanationRequested: ['asked'],
  milestoneSet: ['asked'],
};

/**
 * Whether a notice is still to be told, decided when its mail is claimed, from the rows of that moment: a passing state
 * delays, only a final one ends it.
 *
 * @param change what the mail says beyond the rows, if it is of a change.
 */
export function noticeStanding(facts: NoticeFacts, change: WorkChange | null): NoticeStanding {
  if (facts.hasFate) return 'over';
  if (change?.kind === 'campaign_closed' || change?.kind === 'campaign_recalled') return 'told';
  const isOver = CAMPAIGN_STANDING[facts.campaignState] === 'over';
  if (isOver || facts.obligationClosed || isUntrue(facts, change)) {
    return 'over';
  }
  return PASSING.includes(facts.campaignState) ? 'waits' : 'told';
}

function isUntrue(facts: NoticeFacts, change: WorkChange | null): boolean {
  const { template, dueAt, toldDueAt, lastWordAt, composedAt } = facts;
  // Moved again since: the later mail says the date that holds.
  if (change?.kind === 'due_changed') return change.newDueAt !== dueAt;
  if (facts.ofObligation) {
    if (HELD_BACK.includes(template) && facts.heldBack) return true;
    if (DATED.includes(template)) return toldDueAt !== null && toldDueAt !== dueAt;
    return template === 'silentWork' && lastWordAt !== null && lastWordAt > composedAt;
  }
  const holdsIn = TRUE_IN_STATE[template];
  return holdsIn !== undefined && !holdsIn.includes(facts.subjectState ?? '');
}
