import {
  DATE_MARK_NAMES,
  longDayWords,
  momentWords,
  PLAN_WORDS as words,
  REVIEW_WORDS,
  SCREEN_WORDS,
  wireDay,
} from '#wording';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { setDue } from '../../shared/draft/changes.js';
import type { DraftTask } from '../../shared/draft/seen-query.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { DateField } from '../../shared/ui/date-field.js';
import type { Day } from '../../shared/ui/month-days.js';
import { Tag } from '../../shared/ui/tag.js';
import { MilestoneEditor } from './milestone-editor.js';
import type { PlanDate, Reminder } from './plan-dates.js';

interface DueEditorProps {
  readonly task: DraftTask;
  readonly today: string;
  readonly isDayOff: (day: Day) => boolean;
  readonly onChange: (change: Change) => void;
}

/** Sets or moves the day of one task where the day stands. */
function DueEditor({ task, today, isDayOff, onChange }: DueEditorProps) {
  const [open, setOpen] = useState(false);
  const before = task.due === null ? null : wireDay(task.due.on);
  const [day, setDay] = useState(before);
  const name = before === null ? words.setDue(task.ordinal) : words.changeDue(task.ordinal);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (day !== before) onChange(setDue(task, day));
    setOpen(false);
  };
  if (!open) {
    return (
      <Button kind="quiet" size="small" onClick={() => setOpen(true)}>
        {name}
      </Button>
    );
  }
  return (
    <form className="pl-due" onSubmit={submit}>
      <DateField
        label={name}
        hint={REVIEW_WORDS.dueHint}
        today={wireDay(today)}
        value={day}
        isDayOff={isDayOff}
        onChange={setDay}
      />
      <div className="dialog-acts">
        <Button kind="primary" size="small" type="submit">
          {words.save}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {SCREEN_WORDS.cancel}
        </Button>
      </div>
    </form>
  );
}

const Marks = ({ date }: { readonly date: PlanDate }) => (
  <>
    {date.label !== null && (
      <Tag tone={date.label === DATE_MARK_NAMES.suggested ? 'none' : 'run'}>{date.label}</Tag>
    )}{' '}
    {date.dayOff !== null && <Tag tone="soon">{words.dayOff(date.dayOff)}</Tag>}{' '}
    {date.provisional && <Tag tone="none">{words.provisional}</Tag>}
  </>
);

interface DateListProps extends Omit<DueEditorProps, 'task'> {
  readonly dates: readonly PlanDate[];
  readonly reminders: readonly Reminder[];
  readonly tasks: readonly DraftTask[];
}

/** Every date with where it comes from; those of tasks are changed here. */
export function DateList({ dates, reminders, tasks, ...rest }: DateListProps) {
  const known = new Map(tasks.map((task) => [task.position, task]));
  const undated = tasks.filter(
    ({ due, dropped, nature }) => due === null && !dropped && nature !== 'fulfilled',
  );
  return (
    <>
      <ol className="pl-dates">
        {dates.map((date) => {
          const task = date.position === null ? undefined : known.get(date.position);
          return (
            <li
              key={date.key}
              id={date.position === null ? undefined : `date-${date.position}`}
              tabIndex={-1}
            >
              <b className="num">{longDayWords(date.on)}</b>
              <div>
                <p>
                  {date.what}
                  {date.bodies > 0 && (
                    <span className="small muted"> · {words.bodies(date.bodies)}</span>
                  )}
                </p>
                <p>
                  <Marks date={date} />
                </p>
                {task !== undefined && (
                  <>
                    <DueEditor task={task} {...rest} />
                    <MilestoneEditor task={task} {...rest} />
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {undated.length > 0 && (
        <details>
          <summary>
            {words.undated} ({undated.length})
          </summary>
          <ul className="pl-undated">
            {undated.map((task) => (
              <li key={task.position} id={`date-${task.position}`} tabIndex={-1}>
                {task.ordinal}. {task.title}{' '}
                {task.nature === 'standing' && (
                  <span className="small muted">({words.standing})</span>
                )}{' '}
                <DueEditor task={task} {...rest} />
                <MilestoneEditor task={task} {...rest} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{words.reminders(reminders.length)}</summary>
        <ol className="pl-reminders small">
          {reminders.map(({ at, what }, index) => (
            <li key={`${at} ${index}`}>
              <span className="num">{momentWords(at)}</span> {what}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
