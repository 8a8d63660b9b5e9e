import {
  supporterDue,
  toInstant,
  toRfc3339,
  type CampaignEvent,
  type HeaderChange,
  type Instant,
  type Reworded,
  type WorkingCalendar,
} from '#domain';
import { AMEND_FAULTS, TRANSFER_FAULTS } from '#wording';
import type {
  LaunchRecipient,
  LaunchTask,
  LockedCampaign,
  TaskAmendment,
} from '../ports/campaign.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError, type FieldFault } from '../shared/errors.js';
import { addedTasks, type AddedTasks } from './added-tasks.js';
import type { AmendInput, TaskWish } from './amend-model.js';

/** The two dates of a task: of those who lead it, and of those who support. */
interface TaskDates {
  readonly dueAt: Instant;
  readonly supportDueAt: Instant;
}

/** What really changes: a wish for what is so already is none. */
export interface Amendment extends AddedTasks {
  readonly header: readonly HeaderChange[];
  readonly texts: ReadonlyMap<string, Reworded>;
  readonly dates: ReadonlyMap<string, TaskDates>;
  readonly dropped: ReadonlySet<string>;
}

type AmendmentStores = Stores<'campaigns' | 'clock' | 'directory' | 'ids' | 'policies'>;

/**
 * Holds a wish against the document as it is.
 *
 * @throws ApplicationError NOT_FOUND for a body that has not the document, VALIDATION_FAILED, DUE_NOT_LATER with each fault at its place.
 */
export async function amendmentOf(
  tx: AmendmentStores,
  campaign: LockedCampaign,
  input: AmendInput,
  recipients: readonly LaunchRecipient[],
): Promise<Amendment> {
  const tasks = new Map(
    (await tx.campaigns.tasksToAssign(campaign.id)).map((task) => [task.id, task]),
  );
  refuse('VALIDATION_FAILED', taskFaults(input.tasks, tasks));
  const now = tx.clock.now();
  refuse('DUE_NOT_LATER', dateFaults(input, now));
  const calendar = await tx.policies.calendar();
  const wishes = input.tasks.filter(({ drop }) => !drop);
  const { added, newSets } = await addedTasks(tx, campaign.id, input.added, recipients, calendar);
  return {
    ...{ added, newSets },
    header: headerChanges(campaign, input.header),
    texts: textsOf(wishes, tasks),
    dates: datesOf(wishes, now, calendar),
    dropped: new Set(input.tasks.filter(({ drop }) => drop).map(({ taskId }) => taskId)),
  };
}

export const changesNothing = ({ header, texts, dates, dropped, added }: Amendment): boolean =>
  header.length + texts.size + dates.size + dropped.size + added.length === 0;

/** What is written of the tasks themselves. */
export const taskAmendmentOf = ({ texts, dates, dropped, added }: Amendment): TaskAmendment => ({
  titles: [...texts].map(([taskId, { to }]) => ({ taskId, title: to })),
  dates: [...dates].map(([taskId, own]) => ({ taskId, ...own })),
  dropped: [...dropped],
  added,
});

/** What the campaign's own chain keeps of it. */
export const amendedEvent = (
  { header, texts, dates, dropped, added }: Amendment,
  { reason, by }: { readonly reason: string; readonly by: string | null },
): CampaignEvent => ({
  type: 'campaignAmended',
  data: {
    ...{ reason, by, header, dropped: [...dropped] },
    texts: [...texts].map(([taskId, words]) => ({ taskId, ...words })),
    dates: [...dates].map(([taskId, { dueAt }]) => ({ taskId, dueAt: toRfc3339(dueAt) })),
    added: added.map(({ id: taskId, position, ordinal, title, dueAt }) => ({
      ...{ taskId, position, ordinal, title },
      dueAt: dueAt === null ? null : toRfc3339(dueAt),
    })),
  },
});

const HEADER_FIELDS = ['number', 'symbol', 'subject'] as const;

const headerChanges = (
  campaign: LockedCampaign,
  wish: AmendInput['header'],
): readonly HeaderChange[] =>
  HEADER_FIELDS.flatMap((field): readonly HeaderChange[] => {
    const from = campaign[field] ?? '';
    const to = wish[field].trim();
    return to === '' || to === from ? [] : [{ field, from, to }];
  });

function textsOf(
  wishes: readonly TaskWish[],
  tasks: ReadonlyMap<string, LaunchTask>,
): ReadonlyMap<string, Reworded> {
  return new Map(
    wishes.flatMap(({ taskId, title, correction }): readonly [string, Reworded][] => {
      const from = tasks.get(taskId)?.title ?? '';
      const to = title.trim();
      if (to === '' || to === from) return [];
      return [[taskId, { from, to, duty: correction ? 'same' : 'changed' }]];
    }),
  );
}

const datesOf = (
  wishes: readonly TaskWish[],
  now: Instant,
  calendar: WorkingCalendar,
): ReadonlyMap<string, TaskDates> =>
  new Map(
    wishes.flatMap(({ taskId, due }): readonly [string, TaskDates][] => {
      if (due === null) return [];
      const dueAt = toInstant(due.dueOn, due.time);
      return [[taskId, { dueAt, supportDueAt: supporterDue(dueAt, now, calendar) }]];
    }),
  );

function taskFaults(
  wishes: readonly TaskWish[],
  tasks: ReadonlyMap<string, LaunchTask>,
): readonly FieldFault[] {
  const seen = new Set<string>();
  return wishes.flatMap(({ taskId }, index): readonly FieldFault[] => {
    const pointer = `/tasks/${index}/taskId`;
    if (!tasks.has(taskId)) return [{ pointer, detail: AMEND_FAULTS.unknownTask }];
    if (seen.has(taskId)) return [{ pointer, detail: AMEND_FAULTS.taskTwice }];
    seen.add(taskId);
    return [];
  });
}

/** Nobody is given work that is late as it comes. */
function dateFaults({ tasks, added }: AmendInput, now: Instant): readonly FieldFault[] {
  const of = (list: 'tasks' | 'added', wishes: readonly Pick<TaskWish, 'due'>[]) =>
    wishes.flatMap(({ due }, index): readonly FieldFault[] =>
      due !== null && toInstant(due.dueOn, due.time) <= now
        ? [{ pointer: `/${list}/${index}/due/dueOn`, detail: TRANSFER_FAULTS.dateIsPast }]
        : [],
    );
  return [...of('tasks', tasks), ...of('added', added)];
}

function refuse(code: 'VALIDATION_FAILED' | 'DUE_NOT_LATER', faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new ApplicationError(code, {}, faults);
}
