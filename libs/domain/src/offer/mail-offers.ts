import type { AssignmentState } from '../assignment/index.js';
import type { CampaignState } from '../campaign/index.js';
import type { DispatchState } from '../dispatch/index.js';
import type { ExchangeKind, ExchangeState } from '../exchange/index.js';
import type { TemplateName } from '../obligation/index.js';
import type { TaskNature } from '../assignment/index.js';
import type { ReportState } from '../report/index.js';
import { offersOfExchange } from './exchange-offers.js';
import type { Hand, Offer } from './offer.js';
import { offersOfDispatch, offersOfReport, offersOfWork } from './row-offers.js';

/** What the one button of a mail names; a mail that names nothing is only looked at. */
export type MailAct =
  | 'acknowledge'
  | 'reportProgress'
  | 'submit'
  | 'supplement'
  | 'report'
  | 'decide'
  | 'answer'
  | 'explain'
  | 'reach';

/** The row a line of a mail is about, with those it came with, as they are when the mail is claimed. */
export interface MailedRow {
  readonly campaignState: CampaignState;
  readonly dispatchState: DispatchState;
  readonly onPaper: boolean;
  readonly work: { readonly state: AssignmentState; readonly nature: TaskNature } | null;
  readonly report: ReportState | null;
  readonly exchange: { readonly kind: ExchangeKind; readonly state: ExchangeState } | null;
}

/** What a template asks of its reader, the first that is offered; the others ask nothing. */
const ASKED: Partial<Record<TemplateName, readonly MailAct[]>> = {
  newWork: ['acknowledge'],
  acknowledgementReminder: ['acknowledge'],
  changed: ['acknowledge'],
  dueSoon: ['reportProgress', 'submit'],
  dueToday: ['submit', 'reportProgress'],
  nudged: ['submit', 'reportProgress'],
  returned: ['supplement'],
  reportOpened: ['report'],
  declined: ['decide'],
  decisionReminder: ['decide'],
  decisionEscalation: ['decide'],
  questionAsked: ['answer'],
  extensionAsked: ['answer'],
  explanationRequested: ['explain'],
  explanationReminder: ['explain'],
  milestoneSet: ['reach'],
  milestoneReminder: ['reach'],
};

/** Which offers stand behind what a button names. */
const BEHIND: Readonly<Record<MailAct, readonly `${keyof Offered}.${string}`[]>> = {
  acknowledge: ['dispatch.acknowledge'],
  reportProgress: ['work.reportProgress'],
  submit: ['work.submit'],
  supplement: ['work.submit', 'report.submit'],
  report: ['report.submit'],
  decide: [
    ...(['dispatch.reinstate', 'work.reinstate', 'work.accept', 'report.accept'] as const),
    ...(['exchange.answer', 'exchange.grant', 'exchange.refuse'] as const),
  ],
  answer: ['exchange.answer', 'exchange.grant', 'exchange.refuse'],
  explain: ['exchange.answer'],
  reach: ['exchange.reach'],
};

/**
 * The act a mail's button names: what its template asks for, as far as it is offered on a row of the mail to whoever
 * reads it.
 *
 * @returns null when nothing of it is, or the template asks for nothing: the button only shows.
 */
export function mailActOf(
  template: TemplateName,
  rows: readonly MailedRow[],
  hands: ReadonlySet<Hand>,
): MailAct | null {
  const offered = new Set(rows.flatMap((row) => namesOf(offersOn(row, hands))));
  const asked = ASKED[template] ?? [];
  return asked.find((act) => BEHIND[act].some((name) => offered.has(name))) ?? null;
}

interface Offered {
  readonly dispatch: readonly Offer<string>[];
  readonly work: readonly Offer<string>[];
  readonly report: readonly Offer<string>[];
  readonly exchange: readonly Offer<string>[];
}

/** What was asked is answered where it stands; of a document alone the whole is meant. */
function offersOn(row: MailedRow, hands: ReadonlySet<Hand>): Offered {
  const { campaignState, dispatchState, work, report, exchange } = row;
  const around = { campaignState, dispatchState };
  const isWhole = work === null && report === null && exchange === null;
  return {
    dispatch: isWhole ? offersOfDispatch({ ...row, state: dispatchState }, hands) : [],
    work: work === null || exchange !== null ? [] : offersOfWork({ ...work, ...around }, hands),
    report: report === null ? [] : offersOfReport({ state: report, ...around }, hands),
    exchange:
      exchange === null
        ? []
        : offersOfExchange({ ...exchange, ...around, workState: work?.state ?? null }, hands),
  };
}

const namesOf = (offered: Offered): readonly string[] =>
  Object.entries(offered).flatMap(([kind, offers]: [string, readonly Offer<string>[]]) =>
    offers.flatMap((offer) => (offer.offered ? [`${kind}.${offer.act}`] : [])),
  );
