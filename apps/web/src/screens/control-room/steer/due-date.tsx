import { DUE_DATE_WORDS as words, LOOK_BEFORE_WORDS, wireDay } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Consequences, LookDialog } from '../../../shared/act/look-dialog.js';
import { http } from '../../../shared/api/http.js';
import { useAct } from '../../../shared/api/use-act.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { TextArea } from '../../../shared/ui/field.js';
import { Problem } from '../../../shared/ui/problem.js';
import { Skeleton } from '../../../shared/ui/skeleton.js';
import { tell } from '../../../shared/ui/toast.js';
import type { Campaign } from '../matrix-query.js';
import { movableTasks } from './steering-acts.js';

interface DueDateProps {
  readonly campaign: Campaign;
  /** Bodies by code; null: every body that has the task. */
  readonly codes: readonly string[] | null;
  /** null: to be chosen. */
  readonly taskId: string | null;
  readonly onClose: () => void;
  /** Once it has moved: the choice of bodies has done its work. */
  readonly onDone?: () => void;
}

type Day = ReturnType<typeof wireDay>;

const titleOf = (codes: DueDateProps['codes'], taskId: string | null): string => {
  if (taskId !== null) return words.ofWork;
  return codes === null ? words.title : words.titleOfBodies(codes.length);
};

/** "Đổi hạn": of one task, for all its bodies or for those that are chosen; looked at before. */
export function DueDate({ campaign, codes, taskId, onClose, onDone = onClose }: DueDateProps) {
  const { id } = campaign;
  const [task, setTask] = useState(taskId ?? '');
  const [day, setDay] = useState<Day | null>(null);
  const [reason, setReason] = useState('');
  const select = useId();
  const { missing } = LOOK_BEFORE_WORDS;
  const wanting =
    task === ''
      ? missing.task
      : day === null
        ? missing.day
        : reason.trim() === ''
          ? missing.reason
          : null;
  const bodyCodes = codes === null ? null : [...codes];
  const preview = useQuery({
    queryKey: ['due-date-preview', id, task, day, bodyCodes],
    queryFn: ({ signal }) =>
      http.post('/api/v1/campaigns/{id}/tasks/{taskId}/due-date/preview', {
        path: { id, taskId: task },
        body: { dueOn: day ?? '', time: '17:00', bodyId: null, bodyCodes, reason: '' },
        signal,
      }),
    enabled: wanting === null,
    // Work that was done meanwhile does not move.
    staleTime: 0,
    gcTime: 0,
  });
  const move = useAct({
    send: (wish: { readonly dueOn: Day; readonly reason: string }, key) =>
      http.post('/api/v1/campaigns/{id}/tasks/{taskId}/due-date', {
        path: { id, taskId: task },
        body: { ...wish, time: '17:00', bodyId: null, bodyCodes },
        key,
      }),
    changes: [['campaign', id]],
    onDone: ({ changed }) => {
      tell(words.done(changed));
      onDone();
    },
  });
  const { data } = preview;
  return (
    <LookDialog
      title={titleOf(codes, taskId)}
      campaignId={id}
      missing={wanting}
      look={
        data === undefined ? (
          preview.error === null ? (
            <Skeleton rows={3} />
          ) : (
            <Problem error={preview.error} onRetry={() => void preview.refetch()} />
          )
        ) : data.changed === 0 ? (
          <p>{words.nobody}</p>
        ) : (
          <Consequences
            lines={[
              words.told(data.bodies, data.changed),
              ...(data.kept > 0 ? [words.kept(data.kept)] : []),
              words.replanned,
              LOOK_BEFORE_WORDS.reasonSaid(reason.trim()),
            ]}
          />
        )
      }
      ready={data !== undefined && data.changed > 0}
      act={words.act(data?.changed ?? 0)}
      pending={move.isPending && words.pending}
      error={move.error}
      onAct={() => {
        if (day !== null) move.mutate({ dueOn: day, reason: reason.trim() });
      }}
      onClose={onClose}
    >
      {taskId === null && (
        <div className="field">
          <label htmlFor={select}>{words.task}</label>
          <select
            id={select}
            className="input"
            value={task}
            onChange={({ target }) => setTask(target.value)}
          >
            <option value="">{words.chooseTask}</option>
            {movableTasks(campaign).map(({ id: value, ordinal, title }) => (
              <option key={value} value={value}>
                {ordinal}. {title}
              </option>
            ))}
          </select>
        </div>
      )}
      <DateField
        label={words.day}
        hint={words.dayHint}
        today={wireDay(campaign.asOf)}
        value={day}
        onChange={setDay}
      />
      <TextArea
        label={LOOK_BEFORE_WORDS.reason}
        value={reason}
        maxLength={2000}
        rows={3}
        onChange={({ target }) => setReason(target.value)}
      />
    </LookDialog>
  );
}
