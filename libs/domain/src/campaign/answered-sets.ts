import { matchKey } from '../directory/index.js';
import type { LocalDate } from '../shared/index.js';
import type { AnswerProblem, DraftAnswers, RecipientAnswer } from './answers.js';
import type { DirectoryView } from './directory-view.js';
import type { CampaignDraft, DraftTask, GroupSource, RecipientSet } from './draft.js';

interface SetContext {
  readonly directory: DirectoryView;
  readonly issuedOn: LocalDate | null;
  readonly problems: AnswerProblem[];
}

type Membership = Pick<RecipientSet, 'members' | 'source'>;

/** The sets with their members, and the tasks from which sets that are words only have been taken out. */
export function answeredSets(
  draft: CampaignDraft,
  { recipients = [], paper = [] }: DraftAnswers,
  context: SetContext,
): { readonly sets: readonly RecipientSet[]; readonly tasks: readonly DraftTask[] } {
  let sets = draft.recipientSets;
  let tasks = draft.tasks;
  recipients.forEach((answer, index) => {
    const pointer = `/recipients/${index}`;
    const set = sets.find((one) => matchKey(one.text) === matchKey(answer.text));
    if (set === undefined) {
      const at = `${pointer}/text`;
      context.problems.push({ code: 'UNKNOWN_RECIPIENT', text: answer.text, pointer: at });
    } else if (answer.textOnly === true) {
      sets = sets.filter((one) => one !== set);
      tasks = tasks.map((task) => withPartner(task, set));
    } else {
      const membership = membershipOf(answer, pointer, context);
      const onPaper = idsOf(answer.onPaper ?? [], `${pointer}/onPaper`, context);
      const answered = { ...set, ...membership, onPaper };
      sets = sets.map((one) => (one === set ? answered : one));
    }
  });
  return { sets: withPaper(sets, idsOf(paper, '/paper', context), paper, context), tasks };
}

function membershipOf(answer: RecipientAnswer, pointer: string, context: SetContext): Membership {
  const { directory, issuedOn, problems } = context;
  if (answer.bodies !== undefined && answer.bodies.length > 0) {
    return { members: idsOf(answer.bodies, `${pointer}/bodies`, context), source: null };
  }
  const nobody: Membership = { members: null, source: null };
  if (answer.group === undefined) {
    problems.push({ code: 'NO_CHOICE', text: answer.text, pointer });
    return nobody;
  }
  if (issuedOn === null) {
    problems.push({ code: 'ISSUE_DATE_NEEDED', pointer: `${pointer}/group` });
    return nobody;
  }
  const group = directory.groupsByCode.get(answer.group);
  if (group === undefined) {
    problems.push({ code: 'UNKNOWN_GROUP', group: answer.group, pointer: `${pointer}/group` });
    return nobody;
  }
  const source: GroupSource = { groupCode: group.code, asOf: issuedOn };
  return { members: [...new Set(group.memberIds)], source };
}

function idsOf(
  codes: readonly string[],
  pointer: string,
  { directory, problems }: SetContext,
): readonly string[] {
  const ids = codes.flatMap((code, index) => {
    const body = directory.bodiesByCode.get(code);
    if (body !== undefined) return [body.id];
    problems.push({ code: 'UNKNOWN_BODY', body: code, pointer: `${pointer}/${index}` });
    return [];
  });
  return [...new Set(ids)];
}

function withPartner(task: DraftTask, set: RecipientSet): DraftTask {
  const isNamed = task.assignees.some((assignee) => assignee.setNo === set.no);
  if (!isNamed) return task;
  return {
    ...task,
    assignees: task.assignees.filter((assignee) => assignee.setNo !== set.no),
    partners: task.partners.includes(set.text) ? task.partners : [...task.partners, set.text],
  };
}

function withPaper(
  sets: readonly RecipientSet[],
  ids: readonly string[],
  codes: readonly string[],
  { problems, directory }: SetContext,
): readonly RecipientSet[] {
  const members = new Set(sets.flatMap((set) => set.members ?? []));
  codes.forEach((code, index) => {
    const body = directory.bodiesByCode.get(code);
    if (body === undefined || members.has(body.id)) return;
    problems.push({ code: 'NOT_A_RECIPIENT', body: code, pointer: `/paper/${index}` });
  });
  return sets.map((set) => {
    const own = ids.filter((id) => set.members?.includes(id) === true);
    return own.length === 0 ? set : { ...set, onPaper: [...new Set([...set.onPaper, ...own])] };
  });
}
