import {
  dayWords,
  FRAME_FIELD_WORDS,
  MILESTONE_WORDS,
  REVIEW_WORDS as words,
  type FrameFieldWord,
} from '#wording';
import type { Draft, DraftTask, RecipientSet } from './seen-query.js';

/** One line that two versions of a draft have differently. */
export interface Differing {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const HEADER_NAMES: Readonly<Record<keyof Draft['header'], FrameFieldWord>> = {
  documentType: 'documentType',
  number: 'number',
  symbol: 'symbol',
  subject: 'subject',
  issuedOn: 'issuedOn',
  urgency: 'urgency',
  signer: 'signer/name',
  signerTitle: 'signer/title',
};

const told = (value: string | null | undefined): string =>
  value === null || value === undefined || value === '' ? words.empty : value;
const dueOf = ({ due }: DraftTask): string =>
  due === null ? words.noDue : words.due(dayWords(due.on));
const milestonesOf = ({ milestones = [] }: DraftTask): string =>
  milestones.map(({ text, on }) => `${text}, ${dayWords(on)}`).join('; ');
const membersOf = ({ members }: RecipientSet): string =>
  members === null ? words.noMembers : words.members(members.length);

/** Lines of two lists with the same key side by side; what only one has is empty in the other. */
function paired<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [string, T | undefined, T | undefined])[] {
  const [old, now] = [before, after].map((list) => new Map(list.map((one) => [keyOf(one), one])));
  const keys = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...keys].map((key) => [key, old?.get(key), now?.get(key)] as const);
}

const rows = <T>(
  pairs: readonly (readonly [string, T | undefined, T | undefined])[],
  what: (key: string) => string,
  say: (one: T) => string,
): readonly Differing[] =>
  pairs.map(([key, before, after]) => ({
    what: what(key),
    before: told(before && say(before)),
    after: told(after && say(after)),
  }));

const headerRows = (before: Draft, after: Draft): readonly Differing[] =>
  (Object.keys(HEADER_NAMES) as (keyof Draft['header'])[]).map((name) => ({
    what: FRAME_FIELD_WORDS[HEADER_NAMES[name]],
    before: told(before.header[name]),
    after: told(after.header[name]),
  }));

/** What a colleague's version has differently, line by line, in the words of the screen. */
export function differenceOf(before: Draft, after: Draft): readonly Differing[] {
  const tasks = paired(before.tasks, after.tasks, (task) => task.description);
  const ordinalOf = (key: string): string =>
    [...after.tasks, ...before.tasks].find(({ description }) => description === key)?.ordinal ?? '';
  return [
    ...headerRows(before, after),
    ...rows(
      tasks,
      (key) => words.taskName(ordinalOf(key)),
      ({ title }) => title,
    ),
    ...rows(
      tasks,
      (key) => `${words.taskName(ordinalOf(key))}, ${words.dueField.toLowerCase()}`,
      dueOf,
    ),
    ...rows(
      tasks,
      (key) => `${words.taskName(ordinalOf(key))}, ${words.natureField.toLowerCase()}`,
      ({ nature }) => words.natures[nature],
    ),
    ...rows(
      tasks,
      (key) => `${words.taskName(ordinalOf(key))}, ${MILESTONE_WORDS.title.toLowerCase()}`,
      milestonesOf,
    ),
    ...rows(
      paired(before.recipientSets, after.recipientSets, ({ text }) => text),
      (key) => key,
      membersOf,
    ),
    ...rows(
      paired(before.questions, after.questions, ({ question }) => question),
      (key) => key,
      ({ answer }) => told(answer),
    ),
  ].filter((row) => row.before !== row.after);
}
