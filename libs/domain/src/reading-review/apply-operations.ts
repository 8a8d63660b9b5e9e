import type { Field, Reading, ReadQuestion, ReadTask } from '../reading/index.js';
import { assertUnreachable, ok, refused, type Result } from '../shared/index.js';
import {
  DoesNotFit,
  type NewAssignee,
  type OperationFault,
  type ReadingOperation,
} from './operations.js';
import { corrected, party, quoted, titleOf, wordsOf } from './quotations.js';
import { mergeTasks, splitTask } from './task-parts.js';

/**
 * Corrects a reading, all operations or none. The text stays, every span remains a quotation of it; a question whose
 * field was corrected goes away, the others follow their task to its new place.
 */
export function applyOperations(
  reading: Reading,
  operations: readonly ReadingOperation[],
): Result<Reading, OperationFault> {
  let current = reading;
  for (const [index, operation] of operations.entries()) {
    try {
      current = applyOne(current, operation);
    } catch (error) {
      if (!(error instanceof DoesNotFit)) throw error;
      return refused({ pointer: `/operations/${index}/${error.member}`, fault: error.fault });
    }
  }
  return ok(current);
}

function applyOne(reading: Reading, operation: ReadingOperation): Reading {
  switch (operation.op) {
    case 'setField':
      return withField(reading, operation);
    case 'setAddressees': {
      const addressees = operation.addressees.map((one) => party(reading, one, reading.addressees));
      return settled({ ...reading, addressees }, (about) => about.startsWith('addressees'));
    }
    case 'changeTask':
      return changed(reading, operation.task, 'title', (task) => ({
        ...task,
        ordinal: operation.ordinal ?? task.ordinal,
        title: operation.title ?? task.title,
        nature: operation.nature ?? task.nature,
      }));
    case 'setAssignees':
      return changed(reading, operation.task, 'assignees', (task) => ({
        ...task,
        assignees: assigneesOf(reading, operation.assignees, task),
      }));
    case 'setRole':
      return changed(reading, operation.task, 'assignees', (task) =>
        withRole(task, operation.assignee, operation.role),
      );
    case 'setDeadline':
      return changed(reading, operation.task, 'deadline', (task) => ({
        ...task,
        deadline: deadlineOf(reading, operation.deadline),
      }));
    case 'splitTask': {
      const parts = splitTask(reading.text, taskAt(reading, operation.task), operation.at);
      return replaced(reading, [operation.task], parts);
    }
    case 'mergeTasks': {
      const places = [...new Set(operation.tasks)].sort((a, b) => a - b);
      const merged = places.map((place) => taskAt(reading, place, 'tasks'));
      const others = reading.tasks.filter((_task, place) => !places.includes(place));
      return replaced(reading, places, [mergeTasks(reading.text, merged, others)]);
    }
    case 'dropTask':
      taskAt(reading, operation.task);
      return replaced(reading, [operation.task], []);
    case 'addTask':
      return withNewTask(reading, operation);
    default:
      return assertUnreachable(operation);
  }
}

function taskAt({ tasks }: Reading, place: number, member = 'task'): ReadTask {
  const task = tasks[place];
  if (task === undefined) throw new DoesNotFit(member, { code: 'NO_SUCH_TASK', place });
  return task;
}

type Operation<Name extends ReadingOperation['op']> = Extract<
  ReadingOperation,
  { readonly op: Name }
>;

/** The wire schema of a reading checks the value itself; here only the form of the field is made right. */
function withField(reading: Reading, { field, value, passage }: Operation<'setField'>): Reading {
  const made: Field<string> = corrected(reading, value, passage);
  const [name, part] = field.split('/') as [string, string | undefined];
  const next =
    part === undefined
      ? { ...reading, [name]: made }
      : { ...reading, signer: { ...reading.signer, [part]: made } };
  return settled(next, (about) => about === field);
}

const assigneesOf = (
  reading: Reading,
  assignees: readonly NewAssignee[],
  known: Pick<ReadTask, 'assignees'>,
): ReadTask['assignees'] =>
  assignees.map(({ role, ...one }) => {
    const { rule, ...named } = party(reading, one, known.assignees);
    const asRead = known.assignees.some((a) => a.text === named.text && a.role === role);
    return { ...named, role, ...(asRead && rule !== undefined ? { rule } : {}) };
  });

function withRole(task: ReadTask, place: number, role: NewAssignee['role']): ReadTask {
  if (task.assignees[place] === undefined) {
    throw new DoesNotFit('assignee', { code: 'NO_SUCH_ASSIGNEE', place });
  }
  return {
    ...task,
    assignees: task.assignees.map((one, at) => {
      if (at !== place || one.role === role) return one;
      const { rule: _rule, ...byHand } = one;
      return { ...byHand, role };
    }),
  };
}

function deadlineOf(
  { text }: Reading,
  deadline: Operation<'setDeadline'>['deadline'],
): ReadTask['deadline'] {
  if (deadline === null) return { value: null, status: 'absent', evidence: [] };
  const { passage, dueOn, time, rule } = deadline;
  const span = quoted(text, passage, 'deadline/passage');
  const value = { words: wordsOf(text, span), dueOn, time, rule };
  return { value, status: 'explicit', evidence: [span] };
}

/** A new task stands where its passage stands in the document. */
function withNewTask(reading: Reading, operation: Operation<'addTask'>): Reading {
  const { text, tasks } = reading;
  const quote = quoted(text, operation.passage, 'passage');
  const empty = { value: null, status: 'absent', evidence: [] } as const;
  const task: ReadTask = {
    ordinal: operation.ordinal,
    title: operation.title ?? titleOf(text, quote),
    quote,
    nature: operation.nature,
    assignees: assigneesOf(reading, operation.assignees, { assignees: [] }),
    reportsTo: empty,
    deadline: empty,
    recurrence: empty,
    target: empty,
    products: [],
  };
  const after = tasks.findIndex((one) => one.quote.start > quote.start);
  const place = after === -1 ? tasks.length : after;
  const next = [...tasks.slice(0, place), task, ...tasks.slice(place)];
  return moved({ ...reading, tasks: next }, (old) => (old < place ? old : old + 1));
}

function changed(
  reading: Reading,
  place: number,
  member: string,
  change: (task: ReadTask) => ReadTask,
): Reading {
  const task = change(taskAt(reading, place));
  const tasks = reading.tasks.map((one, at) => (at === place ? task : one));
  const prefix = `tasks/${place}/${member}`;
  return settled(
    { ...reading, tasks },
    (about) => about === prefix || about.startsWith(`${prefix}/`),
  );
}

/** Puts tasks in the place of others; a question about a task that is gone goes with it, unless one stands for it. */
function replaced(
  reading: Reading,
  places: readonly number[],
  parts: readonly ReadTask[],
): Reading {
  const [first = 0] = places;
  const rest = reading.tasks.filter((_task, at) => !places.includes(at));
  const tasks = [...rest.slice(0, first), ...parts, ...rest.slice(first)];
  return moved({ ...reading, tasks }, (old) => {
    if (places.includes(old)) return parts.length === 1 ? first : null;
    const before = places.filter((place) => place < old).length;
    return old < first ? old : old - before + parts.length;
  });
}

const settled = (reading: Reading, isSettled: (about: string) => boolean): Reading => ({
  ...reading,
  questions: reading.questions.filter((question) => !isSettled(question.about)),
});

const TASK_PATH = /^tasks\/(\d+)/u;

/** Questions follow their tasks; null: the task is gone. */
function moved(reading: Reading, placeOf: (old: number) => number | null): Reading {
  const follow = (question: ReadQuestion): readonly ReadQuestion[] => {
    const old = TASK_PATH.exec(question.about)?.[1];
    if (old === undefined) return [question];
    const place = placeOf(Number(old));
    if (place === null) return [];
    return [{ ...question, about: question.about.replace(TASK_PATH, `tasks/${place}`) }];
  };
  return { ...reading, questions: reading.questions.flatMap(follow) };
}
