import {
  NameRegister,
  type DraftContent,
  type DraftTask,
  type LocalDate,
  type RegisteredNames,
  type SetContent,
} from '#domain';
import { TRACKER_FAULTS } from '#wording';
import type { NotUnderstood, TrackedDocument, TrackedTask } from './tracker-model.js';

/** A document of the sheet as a draft, and the names the directory does not know. */
export interface TrackerDraft {
  readonly document: TrackedDocument;
  readonly content: DraftContent;
  readonly unknown: readonly NotUnderstood[];
}

/** Documents of a sheet as drafts: a name is a body or a group of the issuer's directory, else a question of the draft. */
export function trackerDrafts(
  documents: readonly TrackedDocument[],
  names: RegisteredNames,
  today: LocalDate,
): readonly TrackerDraft[] {
  const register = new NameRegister(names);
  return documents.map((document) => {
    const sets = setsOf(document, register, document.issuedOn ?? today);
    const noOf = new Map(sets.map(({ text, no }) => [text, no]));
    return {
      document,
      content: {
        header: {
          documentType: document.documentType,
          number: document.number,
          symbol: document.symbol,
          subject: document.subject,
          issuedOn: document.issuedOn,
          signer: document.signer,
          signerTitle: null,
          urgency: null,
        },
        recipientSets: sets,
        tasks: document.tasks.map((task, index) => draftTask(task, index + 1, noOf)),
        ...{ reportSeries: [], answers: [], historical: false },
      },
      unknown: unknownNames(document, sets),
    };
  });
}

function setsOf(
  { tasks }: TrackedDocument,
  register: NameRegister,
  on: LocalDate,
): readonly SetContent[] {
  const names = [...new Set(tasks.flatMap(({ assignees }) => assignees.map(({ name }) => name)))];
  return names.map((text, index) => {
    const match = register.match(text, on);
    const certain = match?.certainty === 'same' && match.endedOn === null ? match : null;
    const members = certain?.kind === 'group' ? certain.members : certain === null ? [] : [certain];
    return {
      no: index + 1,
      text,
      kind: match?.kind === 'group' ? 'group' : 'body',
      addressee: false,
      members: members.length === 0 ? null : members.map(({ code }) => code),
      onPaper: [],
    };
  });
}

const draftTask = (
  task: TrackedTask,
  position: number,
  noOf: ReadonlyMap<string, number>,
): DraftTask => ({
  position,
  ordinal: String(position),
  title: task.title,
  description: task.result === '' ? '' : task.result,
  nature: task.nature,
  assignees: task.assignees.flatMap(({ name, role }) => {
    const setNo = noOf.get(name);
    return setNo === undefined ? [] : [{ setNo, role }];
  }),
  partners: [],
  due:
    task.dueOn === null
      ? null
      : {
          on: task.dueOn,
          time: null,
          source: 'document',
          words: task.dueWords === '' ? null : task.dueWords,
        },
  target: null,
  recurrence: null,
  reportsTo: null,
  dropped: task.isDone,
});

function unknownNames(
  { tasks }: TrackedDocument,
  sets: readonly SetContent[],
): readonly NotUnderstood[] {
  return sets
    .filter(({ members }) => members === null)
    .map(({ text }) => {
      const of = tasks.find(({ assignees }) => assignees.some(({ name }) => name === text));
      const isLead = of?.assignees.some(({ name, role }) => name === text && role === 'lead');
      return {
        line: of?.line ?? 1,
        column: isLead === true ? ('lead' as const) : ('support' as const),
        detail: TRACKER_FAULTS.unknownBody(text),
      };
    });
}
