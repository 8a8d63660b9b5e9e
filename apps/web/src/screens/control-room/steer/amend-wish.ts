import type { wireDay } from '#wording';
import type { Schema } from '../../../shared/api/http.js';
import type { Campaign } from '../matrix-query.js';

type Day = ReturnType<typeof wireDay>;

/** What is written into the form about one task. */
export interface TaskEdit {
  readonly title: string;
  readonly correction: boolean;
  readonly day: Day | null;
  readonly drop: boolean;
}

export interface AddedEdit {
  readonly title: string;
  readonly day: Day | null;
  readonly setNos: readonly number[];
}

/** "Sửa đổi, bổ sung, đính chính", as it is being written. */
export interface AmendWish {
  /** Only tasks that were touched. */
  readonly tasks: Readonly<Record<string, TaskEdit>>;
  readonly added: readonly AddedEdit[];
  readonly number: string;
  readonly symbol: string;
  readonly subject: string;
  readonly by: string;
  readonly reason: string;
}

export const UNCHANGED: AmendWish = {
  ...{ tasks: {}, added: [], number: '', symbol: '', subject: '' },
  ...{ by: '', reason: '' },
};

export const editOf = (wish: AmendWish, task: Campaign['tasks'][number]): TaskEdit =>
  wish.tasks[task.id] ?? { title: task.title, correction: false, day: null, drop: false };

/** Whether the form says anything else of a task than it is. */
export const isChanged = (
  edit: TaskEdit,
  task: Pick<Campaign['tasks'][number], 'title'>,
): boolean =>
  edit.drop || edit.day !== null || (edit.title.trim() !== '' && edit.title.trim() !== task.title);

const time = '17:00';
const dueOf = (day: Day | null) => (day === null ? null : { dueOn: day, time });

/** What is asked of the server: what was not touched is not named. */
export function amendmentOf(
  wish: AmendWish,
  tasks: Campaign['tasks'],
): Omit<Schema<'Amendment'>, 'reason'> {
  return {
    by: wish.by.trim(),
    header: {
      number: wish.number.trim(),
      symbol: wish.symbol.trim(),
      subject: wish.subject.trim(),
    },
    tasks: tasks.flatMap((task) => {
      const edit = wish.tasks[task.id];
      if (edit === undefined || !isChanged(edit, task)) return [];
      return [
        {
          ...{ taskId: task.id, title: edit.drop ? '' : edit.title.trim() },
          ...{ correction: edit.correction, drop: edit.drop },
          due: edit.drop ? null : dueOf(edit.day),
        },
      ];
    }),
    added: wish.added.map(({ title, day, setNos }) => ({
      ...{ title: title.trim(), due: dueOf(day), setNos: [...setNos] },
      ...{ role: 'lead' as const, bodies: [] },
    })),
  };
}

/** What still stands in the way of looking: nothing to do, or a task that is half written. */
export function wants(wish: AmendWish, tasks: Campaign['tasks']): 'nothing' | 'incomplete' | null {
  const { added, tasks: edited, header } = amendmentOf(wish, tasks);
  if (added?.some(({ title, setNos }) => title === '' || setNos?.length === 0)) return 'incomplete';
  const heads = Object.values(header ?? {}).some((text) => text !== '');
  return (added?.length ?? 0) + (edited?.length ?? 0) > 0 || heads ? null : 'nothing';
}
