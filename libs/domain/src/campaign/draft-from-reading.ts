import { matchKey } from '../directory/index.js';
import type { Field, ReadAssignee, ReadTarget, ReadTask, Reading } from '../reading/index.js';
import { parseLocalDate, parseLocalTime } from '../shared/index.js';
import type {
  CampaignDraft,
  DraftHeader,
  DraftQuestion,
  DraftTask,
  RecipientSet,
  TaskAssignee,
  TaskDue,
  TaskTarget,
} from './draft.js';
import { proposedSeries } from './proposed-series.js';
import { NATURE_OF, ROLE_OF, URGENCY_OF } from './words-of-reading.js';

/**
 * Turns a reading into a draft: a proposal, complete in words, without a single body. Every addressee and
 * every assignee is one set, matched by name; who its members are is the coordinator's answer.
 */
export function draftFromReading(reading: Reading): CampaignDraft {
  const recipientSets = setsOf(reading);
  const numbers = new Map(recipientSets.map((set) => [matchKey(set.text), set.no]));
  return {
    header: headerOf(reading),
    recipientSets,
    tasks: reading.tasks.map((task, index) => taskOf(task, index + 1, reading.text, numbers)),
    reportSeries: proposedSeries(reading, recipientSets),
    questions: reading.questions.map((question, index): DraftQuestion => ({
      no: index + 1,
      ...question,
      answer: null,
    })),
    historical: false,
  };
}

function headerOf(reading: Reading): DraftHeader {
  return {
    documentType: reading.documentType.value,
    number: reading.number.value,
    symbol: reading.symbol.value,
    subject: reading.subject.value ?? '',
    issuedOn: reading.issuedOn.value === null ? null : parseLocalDate(reading.issuedOn.value),
    signer: reading.signer.name.value,
    signerTitle: reading.signer.title.value,
    urgency: reading.urgency.value === null ? null : URGENCY_OF[reading.urgency.value],
  };
}

/**
 * A supporter that is only suggested stands outside the recipients ("ngành Giáo dục"): it makes no set of
 * its own, but joins one that the document names elsewhere.
 */
const isOutsidePartner = (assignee: ReadAssignee): boolean =>
  assignee.role === 'support' && assignee.status === 'suggested';

function setsOf(reading: Reading): readonly RecipientSet[] {
  const sets = new Map<string, RecipientSet>();
  const add = (text: string, kind: RecipientSet['kind'], addressee: boolean): void => {
    const key = matchKey(text);
    if (sets.has(key)) return;
    const no = sets.size + 1;
    sets.set(key, { no, text, kind, addressee, members: null, source: null, onPaper: [] });
  };
  for (const { text, kind } of reading.addressees) add(text, kind, true);
  for (const assignee of reading.tasks.flatMap((task) => task.assignees)) {
    if (!isOutsidePartner(assignee)) add(assignee.text, assignee.kind, false);
  }
  return [...sets.values()];
}

function taskOf(
  task: ReadTask,
  position: number,
  text: string,
  numbers: ReadonlyMap<string, number>,
): DraftTask {
  const assignees: TaskAssignee[] = [];
  const partners: string[] = [];
  for (const { text: name, role: read } of task.assignees) {
    const role = ROLE_OF[read];
    const setNo = numbers.get(matchKey(name));
    if (setNo === undefined) partners.push(name);
    else if (!assignees.some((known) => known.setNo === setNo && known.role === role)) {
      assignees.push({ setNo, role });
    }
  }
  return {
    position,
    ordinal: task.ordinal,
    title: task.title,
    description: text.slice(task.quote.start, task.quote.end),
    nature: NATURE_OF[task.nature],
    assignees,
    partners,
    due: dueOf(task),
    target: targetOf(task.target),
    recurrence: task.recurrence.value?.words ?? null,
    reportsTo: task.reportsTo.value,
    dropped: false,
  };
}

/** Only an explicit deadline with a day becomes one: a reading never invents, nor does the draft. */
function dueOf({ deadline }: ReadTask): TaskDue | null {
  const value = deadline.value;
  const on = value?.dueOn == null ? null : parseLocalDate(value.dueOn);
  if (value === null || on === null || deadline.status !== 'explicit') return null;
  const time = value.time === null ? null : parseLocalTime(value.time);
  return { on, time, source: 'document', words: value.words };
}

function targetOf({ value }: Field<ReadTarget>): TaskTarget | null {
  if (value === null) return null;
  return 'ratio' in value
    ? { words: value.words, ratio: value.ratio, count: null, unit: null, base: null }
    : { words: value.words, ratio: null, count: value.count, unit: value.unit, base: null };
}
