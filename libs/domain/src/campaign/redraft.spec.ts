import { readFileSync } from 'node:fs';
import { applyOperations, type ReadingOperation } from '../reading-review/index.js';
import type { Reading } from '../reading/index.js';
import type { LocalDate } from '../shared/index.js';
import { draftFromReading } from './draft-from-reading.js';
import type { CampaignDraft } from './draft.js';
import { redraft } from './redraft.js';

const golden = (id: string): Reading =>
  JSON.parse(readFileSync(`test/fixtures/seeds/${id}.reading.json`, 'utf8')) as Reading;

const corrected = (reading: Reading, ...operations: ReadingOperation[]): Reading => {
  const applied = applyOperations(reading, operations);
  if (!applied.ok) throw new Error(applied.error.fault.code);
  return applied.value;
};

const before = golden('003');
/** As a coordinator left it: members chosen, a date set, a question answered. */
const answered = (): CampaignDraft => {
  const draft = draftFromReading(before);
  return {
    ...draft,
    header: { ...draft.header, signer: 'Chủ tịch mới' },
    recipientSets: draft.recipientSets.map((set) => ({ ...set, members: [`body-${set.no}`] })),
    tasks: draft.tasks.map((task) =>
      task.ordinal === 'IV.2a'
        ? {
            ...task,
            due: { on: '2023-10-31' as LocalDate, time: null, source: 'coordinator', words: null },
          }
        : task,
    ),
    questions: draft.questions.map((question) => ({ ...question, answer: 'đã trả lời' })),
  };
};
const ordinals = (draft: CampaignDraft) => draft.tasks.map(({ ordinal }) => ordinal);
const place = (ordinal: string) => before.tasks.findIndex((task) => task.ordinal === ordinal);

describe('a draft after a correction of its reading', () => {
  it('stays as it is when nothing was corrected', () => {
    expect(redraft(answered(), before, before)).toEqual(answered());
  });

  it('loses the dropped task and nothing else, and has it back when that is undone', () => {
    const after = corrected(before, { op: 'dropTask', task: place('IV.1b.1') });
    const dropped = redraft(answered(), before, after);
    expect(ordinals(dropped)).toEqual(ordinals(answered()).filter((one) => one !== 'IV.1b.1'));
    expect(dropped.tasks.map(({ position }) => position)).toEqual(
      dropped.tasks.map((_task, index) => index + 1),
    );
    expect(dropped.tasks.find(({ ordinal }) => ordinal === 'IV.2a')?.due?.on).toBe('2023-10-31');
    const back = redraft(dropped, after, before);
    expect(ordinals(back)).toEqual(ordinals(answered()));
    expect(back.recipientSets).toEqual(answered().recipientSets);
  });

  it('takes a corrected title and keeps the date the coordinator set', () => {
    const after = corrected(before, {
      op: 'changeTask',
      task: place('IV.2a'),
      title: 'Quán triệt Kế hoạch',
    });
    const task = redraft(answered(), before, after).tasks[place('IV.2a')];
    expect(task).toMatchObject({ title: 'Quán triệt Kế hoạch', due: { on: '2023-10-31' } });
  });

  it('takes a corrected field of the frame, and keeps one the draft changed', () => {
    const after = corrected(before, { op: 'setField', field: 'number', value: '471' });
    expect(redraft(answered(), before, after).header).toMatchObject({
      number: '471',
      signer: 'Chủ tịch mới',
    });
  });

  it('gives a new doer a number of its own, and forgets who is named no more', () => {
    const task = place('IV.1c');
    const assignees = [{ text: 'Văn phòng', kind: 'body', role: 'lead' } as const];
    const after = corrected(before, { op: 'setAssignees', task, assignees });
    const next = redraft(answered(), before, after);
    const [doer] = next.tasks[task]?.assignees ?? [];
    expect(next.recipientSets.find(({ no }) => no === doer?.setNo)).toMatchObject({
      text: 'Văn phòng',
      members: null,
    });
    const most = Math.max(...answered().recipientSets.map(({ no }) => no));
    expect(doer?.setNo).toBe(most + 1);
  });

  it('leaves words only what an answer made words only', () => {
    const draft = answered();
    const [gone] = draft.tasks[place('IV.1c')]?.assignees ?? [];
    const words = draft.recipientSets.find(({ no }) => no === gone?.setNo)?.text ?? '';
    const wordsOnly: CampaignDraft = {
      ...draft,
      recipientSets: draft.recipientSets.filter(({ no }) => no !== gone?.setNo),
      tasks: draft.tasks.map((task) => ({
        ...task,
        assignees: task.assignees.filter(({ setNo }) => setNo !== gone?.setNo),
      })),
    };
    const after = corrected(before, {
      op: 'setRole',
      task: place('IV.1c'),
      assignee: 0,
      role: 'support',
    });
    const next = redraft(wordsOnly, before, after);
    expect(next.recipientSets.map(({ text }) => text)).not.toContain(words);
    expect(next.tasks[place('IV.1c')]).toMatchObject({ assignees: [], partners: [words] });
  });

  it('keeps a task that was written by hand behind those of the reading', () => {
    const draft = answered();
    const byHand = { ...draft.tasks[0]!, position: draft.tasks.length + 1, ordinal: 'thêm' };
    const after = corrected(before, { op: 'dropTask', task: 0 });
    const next = redraft({ ...draft, tasks: [...draft.tasks, byHand] }, before, after);
    expect(next.tasks.at(-1)).toMatchObject({ ordinal: 'thêm', position: after.tasks.length + 1 });
  });
});
