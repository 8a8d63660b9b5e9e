import type { Field, Passage, ReadTask } from '../reading/index.js';
import { DoesNotFit } from './operations.js';
import { quoted, titleOf } from './quotations.js';

const none = <T>(): Field<T> => ({ value: null, status: 'absent', evidence: [] });

const liesIn = (evidence: readonly Passage[], { start, end }: Passage): boolean =>
  evidence.some((span) => span.start < end && start < span.end);

/** A field goes to the part that its evidence lies in; one whose evidence lies elsewhere holds for every part. */
function fieldOf<T>(field: Field<T>, part: Passage, whole: Passage): Field<T> {
  const isShared = field.evidence.length === 0 || !liesIn(field.evidence, whole);
  return isShared || liesIn(field.evidence, part) ? field : none();
}

/** The parts of a task, each with its own quotation; who does it stays, as a suggestion where it is not written in the part. */
export function splitTask(
  text: string,
  task: ReadTask,
  at: readonly number[],
): readonly ReadTask[] {
  const { quote } = task;
  const cuts = [...new Set(at)].sort((a, b) => a - b);
  if (cuts.length === 0 || cuts.some((cut) => cut <= quote.start || cut >= quote.end)) {
    throw new DoesNotFit('at', { code: 'CUT_OUTSIDE_TASK' });
  }
  const bounds = [quote.start, ...cuts, quote.end];
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? quote.end;
    const part = quoted(text, { start, end }, 'at');
    return {
      ...task,
      ordinal: `${task.ordinal}.${index + 1}`,
      title: titleOf(text, part),
      quote: part,
      reportsTo: fieldOf(task.reportsTo, part, quote),
      deadline: fieldOf(task.deadline, part, quote),
      recurrence: fieldOf(task.recurrence, part, quote),
      target: fieldOf(task.target, part, quote),
      products: task.products.filter((product) => liesIn(product.evidence, part)),
    };
  });
}

/** The only value among the merged tasks; two that differ are asked, never chosen between. */
function theOnly<T>(fields: readonly Field<T>[]): Field<T> {
  const given = fields.filter((field) => field.value !== null);
  const [first, ...others] = given;
  if (first === undefined) return fields[0] ?? none();
  const differs = others.some((one) => JSON.stringify(one.value) !== JSON.stringify(first.value));
  if (!differs) return first;
  return {
    value: null,
    status: 'ask',
    evidence: given.flatMap((field) => field.evidence),
    note: 'Các việc được gộp ghi khác nhau; cần chọn lại.',
  };
}

/** Several tasks as one. Its quotation runs from the first to the last, so no other task may lie between. */
export function mergeTasks(
  text: string,
  merged: readonly ReadTask[],
  others: readonly ReadTask[],
): ReadTask {
  const [first, second] = merged;
  if (first === undefined || second === undefined) {
    throw new DoesNotFit('tasks', { code: 'NOTHING_TO_MERGE' });
  }
  const quote = {
    start: Math.min(...merged.map((task) => task.quote.start)),
    end: Math.max(...merged.map((task) => task.quote.end)),
  };
  if (others.some((task) => liesIn([task.quote], quote))) {
    throw new DoesNotFit('tasks', { code: 'TASK_BETWEEN' });
  }
  const assignees = merged.flatMap((task) => task.assignees);
  const isFirst = (index: number): boolean =>
    assignees.findIndex(
      (one) => one.text === assignees[index]?.text && one.role === assignees[index].role,
    ) === index;
  return {
    ordinal: first.ordinal,
    title: titleOf(text, quote),
    quote,
    nature: merged.some((task) => task.nature === 'finite') ? 'finite' : first.nature,
    assignees: assignees.filter((_one, index) => isFirst(index)),
    reportsTo: theOnly(merged.map((task) => task.reportsTo)),
    deadline: theOnly(merged.map((task) => task.deadline)),
    recurrence: theOnly(merged.map((task) => task.recurrence)),
    target: theOnly(merged.map((task) => task.target)),
    products: merged.flatMap((task) => task.products),
  };
}
