import type { AssignmentAct } from '../assignment/index.js';
import type { DispatchAct } from '../dispatch/index.js';
import type { ReportAct } from '../report/index.js';
import type { ObligationEnding, ObligationKind } from './obligation.js';

/** What an act does to the obligations of the row it moves; closing one that is not open does nothing. */
export interface ObligationEffect {
  readonly closes: readonly ObligationKind[];
  readonly closedAs: ObligationEnding | null;
  readonly opens: readonly ObligationKind[];
}

const NOTHING: ObligationEffect = { closes: [], closedAs: null, opens: [] };

const effect = (
  closes: readonly ObligationKind[],
  closedAs: ObligationEnding,
  opens: readonly ObligationKind[] = [],
): ObligationEffect => ({ closes, closedAs, opens });

/**
 * Which acts close and open which obligations. What is opened is always a new row; what an act closes was
 * open before.
 *
 * Submission stops the clock: the body's obligation closes as `submitted`, and the coordinator's `decide`
 * opens. Acceptance closes that `decide` and nothing more. A return closes it too and opens the body's
 * obligation again as a new row with the ORIGINAL due date (unless the coordinator gives another with the
 * return): the original clock goes on, and whether the work was on time is judged by the submission that
 * is accepted in the end.
 *
 * Declining closes the body's obligation and opens `decide`; whoever reinstates, transfers or cancels has
 * decided. A reinstated row gets its obligation back with the original due date, a transferred one opens
 * it at the successor's own row.
 *
 * A dispatch takes its rows with it: declined or recalled, it ends the obligations of all its assignments
 * and reports, and one `decide` stands for them all; reinstated, it brings them back. The end of a
 * campaign ends whatever is open as `campaign_closed` or `recalled`.
 */
export const DISPATCH_EFFECTS: Readonly<Record<DispatchAct, ObligationEffect>> = {
  open: NOTHING,
  acknowledge: effect(['acknowledge'], 'acknowledged'),
  decline: effect(['acknowledge', 'complete', 'report'], 'declined', ['decide']),
  reinstate: effect(['decide'], 'decided', ['acknowledge', 'complete', 'report']),
  recall: effect(['acknowledge', 'complete', 'report', 'decide'], 'recalled'),
};

/** See {@link DISPATCH_EFFECTS}. */
export const ASSIGNMENT_EFFECTS: Readonly<Record<AssignmentAct, ObligationEffect>> = {
  reportProgress: NOTHING,
  submit: effect(['complete'], 'submitted', ['decide']),
  accept: effect(['decide'], 'decided'),
  return: effect(['decide'], 'decided', ['complete']),
  decline: effect(['complete'], 'declined', ['decide']),
  reinstate: effect(['decide'], 'decided', ['complete']),
  transfer: effect(['complete', 'decide'], 'transferred'),
  cancel: effect(['complete', 'decide'], 'cancelled'),
};

/** See {@link DISPATCH_EFFECTS}. A locked period asks for nothing any more. */
export const REPORT_EFFECTS: Readonly<Record<ReportAct, ObligationEffect>> = {
  saveDraft: NOTHING,
  submit: effect(['report'], 'submitted', ['decide']),
  accept: effect(['decide'], 'decided'),
  return: effect(['decide'], 'decided', ['report']),
  lock: effect(['report'], 'cancelled'),
};
