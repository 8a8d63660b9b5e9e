import { matchKey } from '../directory/index.js';
import type { Reading, ReadTask } from '../reading/index.js';
import { draftFromReading } from './draft-from-reading.js';
import type {
  CampaignDraft,
  DraftHeader,
  DraftReportSeries,
  DraftTask,
  RecipientSet,
} from './draft.js';
import { withImpliedAnswers } from './implied-answers.js';
import { sameValue } from './same-value.js';

/** The draft as a reading alone would make it, before and after its correction. */
interface Proposals {
  readonly was: CampaignDraft;
  readonly next: CampaignDraft;
}

/**
 * Carries a correction of the reading into the draft that was made of it. What the correction did not touch stays as
 * the coordinator left it: members, dates, answers, what was dropped or written by hand.
 */
export function redraft(draft: CampaignDraft, before: Reading, after: Reading): CampaignDraft {
  const proposals: Proposals = { was: draftFromReading(before), next: draftFromReading(after) };
  const { sets, numbers } = carriedSets(draft, proposals);
  const tasks = carriedTasks(draft, proposals, { before, after, numbers });
  const reportSeries = carriedSeries(draft, proposals, numbers);
  const used = new Set([
    ...tasks.flatMap((task) => task.assignees.map(({ setNo }) => setNo)),
    ...reportSeries.flatMap((series) => series.setNos),
  ]);
  return withImpliedAnswers({
    header: carriedHeader(draft.header, proposals),
    recipientSets: sets.filter((set) => set.addressee || used.has(set.no)),
    tasks,
    reportSeries,
    questions: proposals.next.questions.map((question) => {
      const known = draft.questions.find((one) => one.question === question.question);
      return known === undefined ? question : { ...question, answer: known.answer };
    }),
    historical: draft.historical,
  });
}

function carriedHeader(header: DraftHeader, { was, next }: Proposals): DraftHeader {
  const corrected = Object.entries(next.header).filter(
    ([name, value]) => value !== was.header[name as keyof DraftHeader],
  );
  return { ...header, ...Object.fromEntries(corrected) };
}

const keyOf = ({ text }: RecipientSet): string => matchKey(text);

/** `numbers`: of a set of the new proposal, its number in the draft; a set that was made words only has none. */
function carriedSets(
  draft: CampaignDraft,
  { was, next }: Proposals,
): { readonly sets: readonly RecipientSet[]; readonly numbers: ReadonlyMap<number, number> } {
  const known = new Map(draft.recipientSets.map((set) => [keyOf(set), set]));
  const proposed = new Set(was.recipientSets.map(keyOf));
  const numbers = new Map<number, number>();
  const sets: RecipientSet[] = [];
  let last = Math.max(0, ...draft.recipientSets.map(({ no }) => no));
  for (const set of next.recipientSets) {
    const before = known.get(keyOf(set));
    if (before === undefined && proposed.has(keyOf(set))) continue;
    if (before === undefined) last += 1;
    const no = before?.no ?? last;
    numbers.set(set.no, no);
    sets.push(
      before === undefined
        ? { ...set, no }
        : { ...before, kind: set.kind, addressee: set.addressee },
    );
  }
  const taken = new Set(sets.map(({ no }) => no));
  const others = draft.recipientSets.filter(({ no }) => !taken.has(no));
  // Named by the document no more; a task written by hand may still mean it.
  const left = others.map((set) => (proposed.has(keyOf(set)) ? { ...set, addressee: false } : set));
  return { sets: [...sets, ...left], numbers };
}

interface Readings {
  readonly before: Reading;
  readonly after: Reading;
  readonly numbers: ReadonlyMap<number, number>;
}

/** Tasks of the reading in its order, then those written by hand. */
function carriedTasks(
  draft: CampaignDraft,
  { was, next }: Proposals,
  { before, after, numbers }: Readings,
): readonly DraftTask[] {
  const places = placesBefore(before.tasks, after.tasks);
  const carried = next.tasks.flatMap((task, index): readonly DraftTask[] => {
    const renumbered = withNumbers(task, next, numbers);
    const place = places[index];
    const old = place === undefined ? undefined : was.tasks[place];
    if (place === undefined || old === undefined) return [renumbered];
    const known = draft.tasks.find(({ position }) => position === place + 1);
    if (known === undefined) return [];
    const samePeople = sameValue(before.tasks[place]?.assignees, after.tasks[index]?.assignees);
    return [merged(known, old, renumbered, samePeople)];
  });
  const byHand = draft.tasks.filter(({ position }) => position > before.tasks.length);
  // Hand-written tasks stand behind all places of the reading, as they did.
  const behind = byHand.map((task) => ({
    ...task,
    position: task.position - before.tasks.length + after.tasks.length,
  }));
  return [...carried, ...behind];
}

/** Where each task stood before the correction; undefined: it is new. The same task first, then the same quotation. */
function placesBefore(
  before: readonly ReadTask[],
  after: readonly ReadTask[],
): readonly (number | undefined)[] {
  const free = new Set(before.keys());
  const take = (fits: (task: ReadTask) => boolean): number | undefined => {
    const place = [...free].find((one) => {
      const task = before[one];
      return task !== undefined && fits(task);
    });
    if (place !== undefined) free.delete(place);
    return place;
  };
  const same = after.map((task) => take((one) => sameValue(one, task)));
  return after.map((task, index) => same[index] ?? take((one) => sameValue(one.quote, task.quote)));
}

function withNumbers(
  task: DraftTask,
  { recipientSets }: CampaignDraft,
  numbers: ReadonlyMap<number, number>,
): DraftTask {
  const words = task.assignees.flatMap(({ setNo }) =>
    numbers.has(setNo)
      ? []
      : recipientSets.filter(({ no }) => no === setNo).map(({ text }) => text),
  );
  return {
    ...task,
    assignees: task.assignees.flatMap(({ setNo, role }) => {
      const no = numbers.get(setNo);
      return no === undefined ? [] : [{ setNo: no, role }];
    }),
    partners: [...new Set([...task.partners, ...words])],
  };
}

const READ_FIELDS = [
  ...(['ordinal', 'title', 'description', 'nature', 'due'] as const),
  ...(['target', 'recurrence', 'reportsTo'] as const),
];

/** The coordinator's task with what the correction changed. */
function merged(known: DraftTask, was: DraftTask, next: DraftTask, samePeople: boolean): DraftTask {
  const corrected = READ_FIELDS.filter((field) => !sameValue(was[field], next[field]));
  const { assignees, partners } = samePeople ? known : next;
  return {
    ...known,
    ...Object.fromEntries(corrected.map((field) => [field, next[field]])),
    position: next.position,
    assignees,
    partners,
  };
}

/** The proposal of the reading, until the coordinator has said otherwise. */
function carriedSeries(
  draft: CampaignDraft,
  { was, next }: Proposals,
  numbers: ReadonlyMap<number, number>,
): readonly DraftReportSeries[] {
  if (!sameValue(draft.reportSeries, was.reportSeries)) return draft.reportSeries;
  return next.reportSeries.map((series) => ({
    ...series,
    setNos: series.setNos.flatMap((no) => numbers.get(no) ?? []),
  }));
}
