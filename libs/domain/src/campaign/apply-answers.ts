import { matchKey } from '../directory/index.js';
import { ok, refused, type LocalDate, type Result } from '../shared/index.js';
import type { AnswerProblem, DraftAnswers, QuestionAnswer, TaskAnswer } from './answers.js';
import { answeredSeries } from './answered-series.js';
import { answeredSets } from './answered-sets.js';
import type { DirectoryView } from './directory-view.js';
import type {
  CampaignDraft,
  DraftQuestion,
  DraftReportSeries,
  DraftTask,
  RecipientSet,
  TaskAssignee,
  TaskDue,
} from './draft.js';
import { withImpliedAnswers } from './implied-answers.js';

/** The day groups are resolved on: the issue date these answers give, or the draft's. */
export const answeredIssueDate = (draft: CampaignDraft, answers: DraftAnswers): LocalDate | null =>
  answers.header?.issuedOn ?? draft.header.issuedOn;

/**
 * The draft with the answers in it, or everything that is wrong with them at once. Groups are frozen as of the
 * issue date; `directory` must hold the bodies and groups the answers name.
 */
export function applyAnswers(
  draft: CampaignDraft,
  answers: DraftAnswers,
  directory: DirectoryView,
): Result<CampaignDraft, readonly AnswerProblem[]> {
  const problems: AnswerProblem[] = [];
  const issuedOn = answeredIssueDate(draft, answers);
  const header = { ...draft.header, ...answers.header };
  const recipients = answeredSets(draft, answers, { directory, issuedOn, problems });
  const tasks = answeredTasks(recipients.tasks, recipients.sets, answers.tasks ?? [], problems);
  const reportSeries =
    answers.reports === undefined
      ? withoutSets(draft.reportSeries, recipients.sets)
      : answeredSeries(answers.reports, recipients.sets, problems);
  const questions = answeredQuestions(draft.questions, answers, problems);
  if (problems.length > 0) return refused(problems);
  return ok(
    withImpliedAnswers({
      header,
      recipientSets: recipients.sets,
      tasks,
      reportSeries,
      questions,
      historical: answers.historical ?? draft.historical,
    }),
  );
}

/** A set that became words only owes no report. */
function withoutSets(
  series: readonly DraftReportSeries[],
  sets: readonly RecipientSet[],
): readonly DraftReportSeries[] {
  const known = new Set(sets.map((set) => set.no));
  return series.map((one) => ({ ...one, setNos: one.setNos.filter((no) => known.has(no)) }));
}

function answeredTasks(
  tasks: readonly DraftTask[],
  sets: readonly RecipientSet[],
  answers: readonly TaskAnswer[],
  problems: AnswerProblem[],
): readonly DraftTask[] {
  answers.forEach(({ ordinal }, index) => {
    if (tasks.some((task) => task.ordinal === ordinal)) return;
    problems.push({ code: 'UNKNOWN_TASK', ordinal, pointer: `/tasks/${index}/ordinal` });
  });
  // Two items of one document may carry the same number by mistake: an answer then speaks of both.
  return tasks.map((task) =>
    answers.reduce(
      (answered, answer, index) =>
        answer.ordinal === task.ordinal
          ? answeredTask(answered, answer, sets, `/tasks/${index}`, problems)
          : answered,
      task,
    ),
  );
}

const answeredTask = (
  task: DraftTask,
  answer: TaskAnswer,
  sets: readonly RecipientSet[],
  pointer: string,
  problems: AnswerProblem[],
): DraftTask => ({
  ...task,
  title: answer.title ?? task.title,
  nature: answer.nature ?? task.nature,
  due: answeredDue(task.due, answer),
  target:
    task.target === null || answer.targetBase === undefined
      ? task.target
      : { ...task.target, base: answer.targetBase },
  assignees: answeredAssignees(task, answer, sets, pointer, problems),
  dropped: answer.drop ?? task.dropped,
});

/** A date the coordinator sets is "gợi ý" from then on; confirming the document's own keeps it the document's. */
function answeredDue(due: TaskDue | null, { dueOn, time }: TaskAnswer): TaskDue | null {
  if (dueOn === null) return null;
  const on = dueOn ?? due?.on;
  if (on === undefined) return due;
  const at = time ?? due?.time ?? null;
  if (due !== null && due.on === on && due.time === at) return due;
  return { on, time: at, source: 'coordinator', words: due?.words ?? null };
}

function answeredAssignees(
  task: DraftTask,
  { assignees }: TaskAnswer,
  sets: readonly RecipientSet[],
  pointer: string,
  problems: AnswerProblem[],
): readonly TaskAssignee[] {
  if (assignees === undefined) return task.assignees;
  return assignees.flatMap(({ text, role }, index): readonly TaskAssignee[] => {
    const set = sets.find((one) => matchKey(one.text) === matchKey(text));
    if (set !== undefined) return [{ setNo: set.no, role }];
    const at = `${pointer}/assignees/${index}/text`;
    problems.push({ code: 'UNKNOWN_RECIPIENT', text, pointer: at });
    return [];
  });
}

const answers = (question: DraftQuestion, { code, about }: QuestionAnswer): boolean =>
  question.code === code && (about === undefined || question.about === about);

function answeredQuestions(
  questions: readonly DraftQuestion[],
  given: DraftAnswers,
  problems: AnswerProblem[],
): readonly DraftQuestion[] {
  const told = given.questions ?? [];
  told.forEach((answer, index) => {
    if (questions.some((question) => answers(question, answer))) return;
    const question = answer.about === undefined ? answer.code : `${answer.code} (${answer.about})`;
    problems.push({ code: 'UNKNOWN_QUESTION', question, pointer: `/questions/${index}` });
  });
  return questions.map((question) => {
    const answer = told.findLast((one) => answers(question, one))?.answer;
    return { ...question, answer: answer ?? question.answer ?? answeredByDeed(question, given) };
  });
}

/** A question whose matter the answers settle elsewhere needs no second answer. */
function answeredByDeed({ code }: DraftQuestion, given: DraftAnswers): string | null {
  if (code === 'DATE_CONFLICT' && given.header?.issuedOn !== undefined) {
    return `Ngày ban hành: ${given.header.issuedOn}`;
  }
  const { reports } = given;
  if (reports === undefined) return null;
  const wanted = reports.map((report) => report.title).join('; ');
  if (code === 'REPORT_WANTED') return reports.length === 0 ? 'Không yêu cầu báo cáo' : wanted;
  const isAboutCycle = code === 'REPORT_CYCLE' || code === 'REPORT_DUE';
  return isAboutCycle && reports.length > 0 ? wanted : null;
}
