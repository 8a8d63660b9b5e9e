import type { WorkingCalendar } from '../calendar/index.js';
import { hasEndedBy, isValidOn } from '../directory/index.js';
import { cycleProblems, type CycleProblem } from '../report/index.js';
import type { LocalDate } from '../shared/index.js';
import type { DirectoryView, DraftBody } from './directory-view.js';
import {
  activeSets,
  liveTasks,
  type CampaignDraft,
  type DraftQuestion,
  type DraftReportSeries,
  type DraftTask,
  type RecipientSet,
} from './draft.js';
import type { DraftProblem } from './draft-problem.js';
import { seriesPeriods } from './series-periods.js';

/** What a draft is checked against. */
export interface DraftCheck {
  readonly directory: DirectoryView;
  readonly calendar: WorkingCalendar;
  readonly launchDay: LocalDate;
}

/**
 * Everything that stands in the way of a launch on `launchDay`, all at once, in the order of the screen:
 * questions, header, recipients, tasks, reports. Empty: the draft may be launched.
 *
 * Bodies are judged on the launch day, in a historical draft on the issue date.
 */
export function draftProblems(
  draft: CampaignDraft,
  { directory, calendar, launchDay }: DraftCheck,
): readonly DraftProblem[] {
  const judgedOn = draft.historical ? (draft.header.issuedOn ?? launchDay) : launchDay;
  return [
    ...questionProblems(draft),
    ...headerProblems(draft),
    ...recipientProblems(draft, directory, judgedOn),
    ...taskProblems(draft),
    ...reportProblems(draft, calendar, launchDay),
  ];
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** Whether a question stands in the way of a launch: blocking, and nobody has answered it. */
export const isUnanswered = ({
  blocking,
  answer,
}: Pick<DraftQuestion, 'blocking' | 'answer'>): boolean => blocking && isBlank(answer);

function questionProblems(draft: CampaignDraft): readonly DraftProblem[] {
  return draft.questions.flatMap((question, index): readonly DraftProblem[] =>
    isUnanswered(question)
      ? [
          {
            code: 'QUESTION_UNANSWERED',
            question: question.question,
            pointer: `/questions/${index}/answer`,
          },
        ]
      : [],
  );
}

function headerProblems({ header }: CampaignDraft): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (isBlank(header.number)) problems.push({ code: 'NUMBER_MISSING', pointer: '/header/number' });
  if (header.issuedOn === null)
    problems.push({ code: 'DATE_MISSING', pointer: '/header/issuedOn' });
  if (isBlank(header.signer)) problems.push({ code: 'SIGNER_MISSING', pointer: '/header/signer' });
  if (isBlank(header.subject))
    problems.push({ code: 'SUBJECT_MISSING', pointer: '/header/subject' });
  return problems;
}

function recipientProblems(
  draft: CampaignDraft,
  directory: DirectoryView,
  judgedOn: LocalDate,
): readonly DraftProblem[] {
  const sets = activeSets(draft);
  if (sets.length === 0) return [{ code: 'NO_BODY', pointer: '/recipientSets' }];
  const onPaper = new Set(sets.flatMap((set) => set.onPaper));
  const seen = new Set<string>();
  return sets.flatMap((set) => {
    const pointer = `/recipientSets/${draft.recipientSets.indexOf(set)}/members`;
    if (set.members === null || set.members.length === 0) {
      return [{ code: 'SET_WITHOUT_MEMBERS', set: set.text, pointer } satisfies DraftProblem];
    }
    return memberProblems(set, pointer, { directory, judgedOn, onPaper, seen });
  });
}

interface MemberContext {
  readonly directory: DirectoryView;
  readonly judgedOn: LocalDate;
  readonly onPaper: ReadonlySet<string>;
  /** A body of several sets is reported once. */
  readonly seen: Set<string>;
}

function memberProblems(
  set: RecipientSet,
  pointer: string,
  { directory, judgedOn, onPaper, seen }: MemberContext,
): readonly DraftProblem[] {
  return (set.members ?? []).flatMap((id, index): readonly DraftProblem[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    const at = `${pointer}/${index}`;
    const body = directory.bodiesById.get(id);
    if (body === undefined) return [{ code: 'UNKNOWN_BODY', body: id, pointer: at }];
    const problems: DraftProblem[] = [];
    if (!isValidOn(body, judgedOn)) problems.push(endedBody(body, judgedOn, at));
    if (body.contact === null && body.withheld !== true && !onPaper.has(id)) {
      problems.push({ code: 'CONTACT_MISSING', body: body.name, pointer: at });
    }
    return problems;
  });
}

function endedBody(body: DraftBody, judgedOn: LocalDate, pointer: string): DraftProblem {
  return {
    code: 'ENDED_BODY',
    body: body.name,
    endedOn: hasEndedBy(body, judgedOn) ? body.validTo : null,
    startsOn: body.validFrom,
    successors: body.successors.map((successor) => `${successor.name} (${successor.code})`),
    pointer,
  };
}

function taskProblems(draft: CampaignDraft): readonly DraftProblem[] {
  const live = liveTasks(draft);
  if (live.length === 0) return [{ code: 'NO_TASK', pointer: '/tasks' }];
  const known = new Set(draft.recipientSets.map((set) => set.no));
  return live.flatMap((task) => {
    const pointer = `/tasks/${draft.tasks.indexOf(task)}`;
    const problems: DraftProblem[] = [];
    if (task.assignees.length === 0) {
      const at = `${pointer}/assignees`;
      problems.push({ code: 'TASK_WITHOUT_ASSIGNEE', task: task.title, pointer: at });
    }
    task.assignees.forEach(({ setNo }, index) => {
      if (known.has(setNo)) return;
      problems.push({ code: 'UNKNOWN_SET', setNo, pointer: `${pointer}/assignees/${index}/setNo` });
    });
    const { issuedOn } = draft.header;
    if (task.due !== null && issuedOn !== null && task.due.on < issuedOn) {
      const at = `${pointer}/due/on`;
      const { title } = task;
      problems.push({
        code: 'DUE_BEFORE_ISSUE',
        task: title,
        dueOn: task.due.on,
        issuedOn,
        pointer: at,
      });
    }
    return [...problems, ...milestoneProblems(task, pointer, issuedOn)];
  });
}

/** A way point lies between the document and the date of the work. */
const milestoneProblems = (
  { title, due, milestones = [] }: DraftTask,
  pointer: string,
  issuedOn: LocalDate | null,
): readonly DraftProblem[] =>
  milestones.flatMap(({ text, on }, index): readonly DraftProblem[] => {
    const at = `${pointer}/milestones/${index}/on`;
    if (due !== null && on > due.on) {
      return [{ code: 'MILESTONE_AFTER_DUE', task: title, milestone: text, pointer: at }];
    }
    return issuedOn !== null && on < issuedOn
      ? [{ code: 'DUE_BEFORE_ISSUE', task: title, dueOn: on, issuedOn, pointer: at }]
      : [];
  });

/** Faults of a cycle that come down to a day that is not there. */
const DAY_PROBLEMS: readonly CycleProblem[] = ['DAY_OUT_OF_RANGE', 'RULE_NEEDS_DATE'];

function reportProblems(
  draft: CampaignDraft,
  calendar: WorkingCalendar,
  launchDay: LocalDate,
): readonly DraftProblem[] {
  const known = new Set(draft.recipientSets.map((set) => set.no));
  return draft.reportSeries.flatMap((series, index) => {
    const pointer = `/reportSeries/${index}`;
    const problems = cycleProblemsOf(series, `${pointer}/cycle`, calendar, launchDay);
    const setNos = `${pointer}/setNos`;
    const strangers = series.setNos.filter((setNo) => !known.has(setNo));
    return [
      ...problems,
      ...(series.setNos.length === 0
        ? [{ code: 'SERIES_WITHOUT_BODY', series: series.title, pointer: setNos } as const]
        : []),
      ...strangers.map((setNo) => ({ code: 'UNKNOWN_SET', setNo, pointer: setNos }) as const),
    ];
  });
}

function cycleProblemsOf(
  { title, cycle, startsOn }: DraftReportSeries,
  pointer: string,
  calendar: WorkingCalendar,
  launchDay: LocalDate,
): readonly DraftProblem[] {
  if (cycle === null) return [{ code: 'CYCLE_WITHOUT_DAY', series: title, pointer }];
  const faults = cycleProblems(cycle, calendar);
  if (faults.some((fault) => DAY_PROBLEMS.includes(fault))) {
    return [{ code: 'CYCLE_WITHOUT_DAY', series: title, pointer }];
  }
  const [fault] = faults;
  if (fault !== undefined) return [{ code: 'CYCLE_WRONG', series: title, fault, pointer }];
  const hasPeriods =
    cycle.kind === 'EVENT' ||
    seriesPeriods(cycle, startsOn ?? launchDay, launchDay, calendar, 1).length > 0;
  return hasPeriods ? [] : [{ code: 'SERIES_WITHOUT_PERIOD', series: title, pointer }];
}
