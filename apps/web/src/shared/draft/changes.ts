import type { Passage, ReadTask } from '#contracts/http';
import {
  dayWords,
  FRAME_FIELD_WORDS,
  SAME_DUTY_WORDS,
  REVIEW_WORDS as words,
  type FrameFieldWord,
} from '#wording';
import { contentOf, type DraftAnswers, type Operation } from './draft-request.js';
import type { DraftQuestion, DraftTask, Seen } from './seen-query.js';
import type { Change } from './use-draft-act.js';

/** A task of the reading for as long as its quotation stays: its place moves with every drop and split. */
export const keyOf = ({ quote }: Pick<ReadTask, 'quote'>): string => `${quote.start}-${quote.end}`;

const placeOf = ({ stored }: Seen, key: string): number =>
  stored?.reading.tasks.findIndex((task) => keyOf(task) === key) ?? -1;

/** A correction of the task of this key, made for wherever it stands by then. */
const onTask = (
  key: string,
  make: (place: number, seen: Seen) => readonly Operation[] | null,
): Change['request'] => {
  return (seen) => {
    const place = placeOf(seen, key);
    const operations = place === -1 ? null : make(place, seen);
    return operations === null ? null : { kind: 'correct', operations };
  };
};

const saying = (task: ReadTask, value: string): Change['mine'] => [
  { what: words.taskName(task.ordinal), value },
];

export const dropTask = (task: ReadTask): Change => ({
  done: words.dropped(task.ordinal),
  mine: saying(task, words.drop),
  request: onTask(keyOf(task), (place) => [{ op: 'dropTask', task: place }]),
});

export const mergeUp = (task: ReadTask): Change => ({
  done: words.merged(task.ordinal),
  mine: saying(task, words.merge),
  request: onTask(keyOf(task), (place) =>
    place === 0 ? null : [{ op: 'mergeTasks', tasks: [place - 1, place] }],
  ),
});

export const splitAt = (task: ReadTask, at: number): Change => ({
  done: words.wasSplit(task.ordinal),
  mine: saying(task, words.split),
  request: onTask(keyOf(task), (place) => [{ op: 'splitTask', task: place, at: [at] }]),
});

export interface TaskEdit {
  readonly title: string;
  readonly nature: ReadTask['nature'];
  readonly assignees: readonly Pick<ReadTask['assignees'][number], 'text' | 'kind' | 'role'>[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const duties = (list: TaskEdit['assignees']): unknown =>
  list.map(({ text, kind, role }) => [text, kind, role]);

export const editTask = (task: ReadTask, edit: TaskEdit): Change => ({
  done: words.changed,
  mine: [
    { what: words.titleField, value: edit.title },
    { what: words.natureField, value: words.natures[edit.nature] },
    {
      what: words.doers,
      value: edit.assignees.map(({ text, role }) => `${text} (${words.roles[role]})`).join('; '),
    },
  ],
  request: onTask(keyOf(task), (place, { stored }): readonly Operation[] | null => {
    const now = stored?.reading.tasks[place];
    if (now === undefined) return null;
    const { title, nature } = edit;
    const people = edit.assignees.map(({ text, kind, role }) => ({ text, kind, role }));
    return [
      { op: 'changeTask', task: place, title, nature },
      ...(same(duties(now.assignees), duties(people))
        ? []
        : [{ op: 'setAssignees' as const, task: place, assignees: people }]),
    ];
  }),
});

export interface NewTask extends TaskEdit {
  readonly ordinal: string;
  readonly passage: Passage;
}

export const addTask = ({ ordinal, passage, title, nature, assignees }: NewTask): Change => ({
  done: words.made,
  mine: [{ what: words.newTask, value: title }],
  request: () => ({
    kind: 'correct',
    operations: [
      {
        op: 'addTask',
        ordinal,
        passage,
        title,
        nature,
        assignees: assignees.map((one) => ({ ...one })),
      },
    ],
  }),
});

export const setFrame = (field: FrameFieldWord, value: string | null): Change => ({
  done: words.changed,
  mine: [{ what: FRAME_FIELD_WORDS[field], value: value ?? words.empty }],
  request: () => ({ kind: 'correct', operations: [{ op: 'setField', field, value }] }),
});

/** The day a coordinator sets belongs to the draft: the reading holds only what the document writes. */
export const setDue = (
  task: Pick<DraftTask, 'description' | 'ordinal'>,
  on: string | null,
): Change => ({
  done: words.changed,
  mine: [
    {
      what: words.taskName(task.ordinal),
      value: on === null ? words.noDue : words.due(dayWords(on)),
    },
  ],
  request: ({ view }) => {
    const { tasks } = view.draft;
    const known = tasks.find(({ description }) => description === task.description);
    if (known === undefined) return null;
    const due =
      on === null
        ? null
        : {
            on,
            time: known.due?.time ?? null,
            source: 'coordinator' as const,
            words: known.due?.words ?? null,
          };
    return {
      kind: 'write',
      content: contentOf({
        ...view.draft,
        tasks: tasks.map((one) => (one === known ? { ...one, due } : one)),
      }),
    };
  },
});

/** "Mốc" of a task, all at once: the draft's own, as its day is. */
export const setMilestones = (
  task: Pick<DraftTask, 'description' | 'ordinal'>,
  milestones: NonNullable<DraftTask['milestones']>,
): Change => ({
  done: words.changed,
  mine: [
    {
      what: words.taskName(task.ordinal),
      value: milestones.map(({ text, on }) => `${text}, ${dayWords(on)}`).join('; ') || words.empty,
    },
  ],
  request: ({ view }) => {
    const { tasks } = view.draft;
    const known = tasks.find(({ description }) => description === task.description);
    if (known === undefined) return null;
    return {
      kind: 'write',
      content: contentOf({
        ...view.draft,
        tasks: tasks.map((one) => (one === known ? { ...one, milestones } : one)),
      }),
    };
  },
});

/** What becomes of a task that its bodies have much alike already: given all the same, or not given again. */
export const setSameDuty = (
  { ordinal, position }: { readonly ordinal: string; readonly position: number },
  choice: NonNullable<DraftTask['sameDuty']>,
): Change => ({
  done: words.changed,
  mine: [{ what: words.taskName(ordinal), value: SAME_DUTY_WORDS.choices[choice.as] }],
  request: ({ view }) => ({
    kind: 'write',
    content: contentOf({
      ...view.draft,
      tasks: view.draft.tasks.map((one) =>
        one.position === position
          ? { ...one, dropped: choice.as !== 'kept', sameDuty: choice }
          : one,
      ),
    }),
  }),
});

const answering = (what: string, value: string, answers: DraftAnswers): Change => ({
  done: words.changed,
  mine: [{ what, value }],
  request: () => ({ kind: 'answer', answers }),
});

type Code = NonNullable<DraftAnswers['questions']>[number]['code'];
const answerOf = ({ code, about }: DraftQuestion, answer: string) => ({
  code: code as Code,
  about,
  answer,
});

export const answerQuestion = (question: DraftQuestion, answer: string): Change =>
  answering(question.question, answer, { questions: [answerOf(question, answer)] });

/** No report, or one series; the question is answered by what was chosen. */
export const answerReports = (
  question: DraftQuestion,
  answer: string,
  reports: NonNullable<DraftAnswers['reports']>,
): Change =>
  answering(question.question, answer, { reports, questions: [answerOf(question, answer)] });

export type Recipients = NonNullable<DraftAnswers['recipients']>;

export const nameMembers = (recipients: Recipients, value: string): Change =>
  answering(recipients.map(({ text }) => text).join('; '), value, { recipients });
