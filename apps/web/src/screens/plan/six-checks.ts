import { PLAN_WORDS as words } from '#wording';
import type { Seen } from '../../shared/draft/seen-query.js';
import type { Preview } from './plan-queries.js';

export type SixName = keyof typeof words.sixNames;

/** Where a gap is mended: a place on this page, or on the review. */
export interface Place {
  readonly page: 'review' | 'plan';
  readonly hash: string;
}

export interface Gap {
  readonly text: string;
  readonly place: Place;
}

export interface Check {
  readonly name: SixName;
  readonly gaps: readonly Gap[];
}

type Problem = Preview['problems'][number];

const SUBJECTS: Readonly<Record<SixName, readonly string[]>> = {
  who: [
    ...['SET_WITHOUT_MEMBERS', 'NO_BODY', 'UNKNOWN_BODY', 'ENDED_BODY'],
    ...['CONTACT_MISSING', 'UNKNOWN_SET', 'CASCADE_CYCLE'],
  ],
  what: ['NO_TASK', 'SUBJECT_MISSING', 'QUESTION_UNANSWERED'],
  when: ['DUE_BEFORE_ISSUE', 'CYCLE_WITHOUT_DAY', 'CYCLE_WRONG', 'SERIES_WITHOUT_PERIOD'],
  duty: ['TASK_WITHOUT_ASSIGNEE', 'SERIES_WITHOUT_BODY'],
  product: [],
  authority: [
    ...['NUMBER_MISSING', 'DATE_MISSING', 'SIGNER_MISSING'],
    ...['PARENT_NOT_IN_HAND', 'CASCADE_TOO_DEEP'],
  ],
};

const SET = /^\/recipientSets\/(\d+)/u;
const TASK = /^\/tasks\/(\d+)/u;

/** Where a problem of the draft is mended, by its pointer. */
export function placeOfProblem({ pointer, code }: Problem, { view }: Seen): Place {
  const set = SET.exec(pointer)?.[1];
  if (set !== undefined) {
    const no = view.draft.recipientSets[Number(set)]?.no ?? 0;
    return code === 'SET_WITHOUT_MEMBERS' || code === 'ENDED_BODY' || code === 'UNKNOWN_BODY'
      ? { page: 'review', hash: `set-${no}` }
      : { page: 'plan', hash: `group-${no}` };
  }
  const task = TASK.exec(pointer)?.[1];
  if (task !== undefined && pointer.includes('/due')) {
    const { position = 0 } = view.draft.tasks[Number(task)] ?? {};
    return { page: 'plan', hash: `date-${position}` };
  }
  if (task !== undefined) return { page: 'review', hash: `task-${task}` };
  if (pointer.startsWith('/header')) return { page: 'review', hash: 'frame' };
  if (pointer.startsWith('/tasks')) return { page: 'review', hash: 'tasks' };
  if (pointer.startsWith('/recipientSets')) return { page: 'review', hash: 'recipients' };
  return { page: 'review', hash: 'questions' };
}

/** What is not wrong, but not said either: it warns, and stops nothing. */
function warnings({ view, stored }: Seen): Readonly<Partial<Record<SixName, readonly Gap[]>>> {
  const live = view.draft.tasks.filter(({ dropped, nature }) => !dropped && nature !== 'fulfilled');
  const finite = live.filter(({ nature }) => nature === 'finite');
  const onReview = (position: number): Place => ({ page: 'review', hash: `task-${position - 1}` });
  const isVague = (position: number): boolean => {
    const read = stored?.reading.tasks[position - 1];
    return read !== undefined && read.products.length === 0 && read.target.value === null;
  };
  return {
    when: finite
      .filter(({ due }) => due === null)
      .map(({ ordinal, position }) => ({
        text: words.noDue(ordinal),
        place: { page: 'plan', hash: `date-${position}` },
      })),
    duty: live
      .filter(({ assignees }) => assignees.every(({ role }) => role !== 'lead'))
      .map(({ ordinal, position }) => ({ text: words.noLead(ordinal), place: onReview(position) })),
    product: finite
      .filter(({ position }) => isVague(position))
      .map(({ ordinal, position }) => ({
        text: words.noProduct(ordinal),
        place: onReview(position),
      })),
    authority:
      (view.draft.header.signerTitle ?? '') === ''
        ? [{ text: words.noSignerTitle, place: { page: 'review', hash: 'frame' } }]
        : [],
  };
}

/** "6 rõ": each with what is not clear yet, where to mend it. */
export function sixChecks(seen: Seen, { problems }: Pick<Preview, 'problems'>): readonly Check[] {
  const more = warnings(seen);
  return (Object.keys(SUBJECTS) as SixName[]).map((name) => ({
    name,
    gaps: [
      ...problems
        .filter(({ code }) => SUBJECTS[name].includes(code))
        .map((problem) => ({ text: problem.detail, place: placeOfProblem(problem, seen) })),
      ...(more[name] ?? []),
    ],
  }));
}
