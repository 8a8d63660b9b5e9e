import type { Asker, QuestionSources } from './question.js';
import { groupQuestion, ownerQuestion, subsetQuestion } from './questions-of-bodies.js';
import {
  cutShort,
  dateConflict,
  dateMissing,
  numberMissing,
  overlap,
  sectionSkipped,
} from './questions-of-document.js';
import {
  cycleQuestion,
  dailyQuestion,
  dueQuestion,
  wantedQuestion,
} from './questions-of-reports.js';
import {
  acknowledgeQuestion,
  amountQuestion,
  dayOffQuestion,
  eventQuestion,
  meaningQuestion,
  passedQuestion,
  targetQuestion,
  undatedQuestion,
} from './questions-of-tasks.js';
import type { QuestionCode, ReadQuestion } from '../reading.js';

const MOST = 6;

/** Every question there may be, the weightier first. */
const ORDER: readonly (readonly [QuestionCode, Asker])[] = [
  ['DATE_CONFLICT', dateConflict],
  ['DOCUMENT_NUMBER', numberMissing],
  ['DOCUMENT_DATE', dateMissing],
  ['SUBSET_MEMBERS', subsetQuestion],
  ['DEADLINE_MEANING', passedQuestion],
  ['DEADLINE_MEANING', meaningQuestion],
  ['REPORT_CYCLE', cycleQuestion],
  ['GROUP_MEMBERS', groupQuestion],
  ['OVERLAP', overlap],
  ['TASK_OWNER', ownerQuestion],
  ['REPORT_WANTED', wantedQuestion],
  ['OTHER', cutShort],
  ['TARGET_BASE', targetQuestion],
  ['REPORT_DUE', dueQuestion],
  ['REPORT_CYCLE', dailyQuestion],
  ['OTHER', sectionSkipped],
  ['OTHER', amountQuestion],
  ['ACK_DEADLINE', acknowledgeQuestion],
  ['TASK_DEADLINE', undatedQuestion],
  ['DEADLINE_MEANING', eventQuestion],
  ['DEADLINE_MEANING', dayOffQuestion],
];

/** At most six, the blocking ones first; one question may cover many fields. */
export function questionsOf(sources: QuestionSources): readonly ReadQuestion[] {
  const asked: ReadQuestion[] = ORDER.flatMap(([code, ask]) => {
    const draft = ask(sources);
    return draft ? [{ code, ...draft }] : [];
  });
  const blocking = asked.filter((q) => q.blocking);
  return [...blocking, ...asked.filter((q) => !q.blocking)].slice(0, MOST);
}
