import { HOME_WORDS as words } from '#wording';
import type { TodayCampaign } from '../../shared/today/today-query.js';
import type { IconName } from '../../shared/ui/icon.js';

/** Where a decision is taken. */
export type Target =
  | { readonly to: '/campaigns/$id'; readonly search: Readonly<Record<string, string>> }
  | { readonly to: '/campaigns/$id/reports'; readonly search: Readonly<Record<string, string>> }
  | { readonly to: '/campaigns/$id/review' | '/campaigns/$id/plan'; readonly search: object };

/** One thing a campaign asks of its coordinators: one sentence, one way on. */
export interface Decision {
  readonly campaign: TodayCampaign;
  readonly kind: keyof typeof words.kinds;
  readonly tone: 'late' | 'soon' | 'run' | 'wait' | 'none';
  readonly icon: IconName;
  readonly sentence: string;
  readonly act: string;
  readonly target: Target;
}

const room = (search: Readonly<Record<string, string>>): Target => ({
  to: '/campaigns/$id',
  search,
});

type Maker = (campaign: TodayCampaign) => Omit<Decision, 'campaign'> | null;

/** In the order of harm. */
const MAKERS: readonly Maker[] = [
  ({ totals: { work } }) =>
    work.openLate === 0
      ? null
      : {
          ...{ kind: 'late', tone: 'late', icon: 'late', act: words.seeLate },
          ...{ sentence: words.late(work.openLate), target: room({ show: 'late' }) },
        },
  ({ state }) =>
    state !== 'launch_failed'
      ? null
      : {
          ...{ kind: 'failed', tone: 'late', icon: 'late', act: words.seeFailed },
          ...{ sentence: words.failed, target: { to: '/campaigns/$id/plan', search: {} } },
        },
  ({ totals: { dispatches } }) =>
    dispatches.notAcknowledged === 0
      ? null
      : {
          ...{ kind: 'unacknowledged', tone: 'soon', icon: 'mail', act: words.seeUnacknowledged },
          sentence: words.unacknowledged(dispatches.notAcknowledged, dispatches.bodies),
          target: room({ view: 'unacknowledged' }),
        },
  ({ totals: { work } }) =>
    work.awaitingConfirmation === 0
      ? null
      : {
          ...{ kind: 'awaiting', tone: 'wait', icon: 'wait', act: words.confirm },
          sentence: words.awaiting(work.awaitingConfirmation),
          target: room({ show: 'waiting' }),
        },
  ({ waiting }) =>
    waiting.extensions + waiting.questions === 0
      ? null
      : {
          ...{ kind: 'asked', tone: 'wait', icon: 'ask', act: words.answer },
          sentence: words.asked(waiting.extensions, waiting.questions),
          target: room({}),
        },
  ({ waiting }) =>
    waiting.reports === 0
      ? null
      : {
          ...{ kind: 'reports', tone: 'wait', icon: 'document', act: words.judge },
          sentence: words.reports(waiting.reports),
          target: { to: '/campaigns/$id/reports', search: { show: 'handedIn' } },
        },
  ({ state, openQuestions }) =>
    state !== 'draft' || openQuestions !== 0
      ? null
      : {
          ...{ kind: 'ready', tone: 'run', icon: 'document', act: words.launch },
          ...{ sentence: words.ready, target: { to: '/campaigns/$id/plan', search: {} } },
        },
  ({ state, openQuestions }) =>
    state !== 'draft' || openQuestions === null || openQuestions === 0
      ? null
      : {
          ...{ kind: 'questions', tone: 'none', icon: 'ask' },
          ...{
            act: words.answerQuestions(openQuestions),
            sentence: words.questions(openQuestions),
          },
          target: { to: '/campaigns/$id/review', search: {} },
        },
];

/** Everything the campaigns ask for, what harms most first; within a kind in the order of the campaigns. */
export const decisionsOf = (campaigns: readonly TodayCampaign[]): readonly Decision[] =>
  MAKERS.flatMap((make) =>
    campaigns.flatMap((campaign) => {
      const made = make(campaign);
      return made === null ? [] : [{ ...made, campaign }];
    }),
  );
