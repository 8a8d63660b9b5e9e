import type { ReadTask } from '#contracts/http';
import { dayWords, REVIEW_WORDS as words } from '#wording';
import { memo, useState } from 'react';
import type { DraftTask } from '../../shared/draft/seen-query.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { Tag } from '../../shared/ui/tag.js';
import { dropTask, mergeUp } from '../../shared/draft/changes.js';
import { FieldTag } from './field-tag.js';
import { SplitForm } from './split-form.js';
import { TaskEditor } from './task-editor.js';

export interface CardProps {
  readonly task: ReadTask;
  /** The same task as the coordinator left it; missing: taken out by hand. */
  readonly known: DraftTask | undefined;
  readonly place: number;
  readonly id: string;
  readonly text: string;
  readonly today: string;
  readonly active: boolean;
  readonly kept: boolean;
  readonly open: 'split' | 'edit' | null;
  readonly parties: readonly Party[];
  /** null: only to be read. */
  readonly onChange: ((change: Change) => void) | null;
  readonly onPoint: (id: string | null) => void;
  readonly onOpen: (open: 'split' | 'edit' | null) => void;
  readonly onKeep: () => void;
}

/** Who may be named as a doer: those the document addresses. */
export type Party = Pick<ReadTask['assignees'][number], 'text' | 'kind'>;

const Doers = ({ task }: { readonly task: ReadTask }) => (
  <ul className="rv-doers">
    {task.assignees.length === 0 && (
      <li>
        <Tag tone="soon" icon="ask">
          {words.noDoer}
        </Tag>
      </li>
    )}
    {task.assignees.map(({ text, role, status, rule }) => (
      <li key={`${text} ${role}`}>
        <b>{words.roles[role]}:</b> {text} <FieldTag status={status} rule={rule} />
      </li>
    ))}
  </ul>
);

/** "theo văn bản" is what the reading wrote; a day set by hand is a suggestion. */
function Due({ task, known }: Pick<CardProps, 'task' | 'known'>) {
  const due = known?.due ?? null;
  const { status, rule, note } = task.deadline;
  if (due === null) {
    return (
      <p>
        {words.noDue} <FieldTag status={status} rule={rule} />
        {note !== undefined && <span className="small muted"> {note}</span>}
      </p>
    );
  }
  const byHand = due.source === 'coordinator';
  return (
    <p>
      <b>{words.due(dayWords(due.on))}</b>{' '}
      <FieldTag status={byHand ? 'suggested' : 'explicit'} rule={byHand ? undefined : rule} />
      {due.words !== null && <span className="small muted"> “{due.words}”</span>}
    </p>
  );
}

const Facts = ({ task }: { readonly task: ReadTask }) => {
  const rows = [
    [words.target, task.target, task.target.value?.words],
    [words.recurrence, task.recurrence, task.recurrence.value?.words],
    [words.reportsTo, task.reportsTo, task.reportsTo.value],
  ] as const;
  return rows
    .filter(([, , value]) => value != null)
    .map(([name, field, value]) => (
      <p key={name} className="small">
        {name}: {value} <FieldTag status={field.status} rule={field.rule} />
      </p>
    ));
};

/** One piece of work as it was read, with what may be done about it. */
export const TaskCard = memo(function TaskCard(props: CardProps) {
  const { task, known, place, id, text, today, active, kept, open, parties } = props;
  const { onChange, onPoint, onOpen, onKeep } = props;
  const [full, setFull] = useState(false);
  return (
    <li
      id={id}
      data-card={id}
      tabIndex={-1}
      className={active ? 'rv-card rv-card-active' : 'rv-card'}
      onMouseEnter={() => onPoint(id)}
      onFocus={() => onPoint(id)}
    >
      <h3>
        {task.ordinal}. {task.title}
      </h3>
      <div className="row rv-tags">
        <span className="small soft">{words.natures[task.nature]}</span>
        {kept && (
          <Tag tone="done" icon="done">
            {words.kept}
          </Tag>
        )}
      </div>
      <Doers task={task} />
      <Due task={task} known={known} />
      <Facts task={task} />
      <details open={full} onToggle={(event) => setFull(event.currentTarget.open)}>
        <summary className="small">{words.why}</summary>
        {full && (
          <blockquote className="document-text rv-quote">
            {text.slice(task.quote.start, task.quote.end)}
          </blockquote>
        )}
      </details>
      {onChange !== null && open === null && (
        <div className="row rv-acts">
          <Button size="small" aria-pressed={kept} onClick={onKeep}>
            {words.keep}
          </Button>
          <Button size="small" onClick={() => onOpen('edit')}>
            {words.edit}
          </Button>
          {place > 0 && (
            <Button size="small" onClick={() => onChange(mergeUp(task))}>
              {words.merge}
            </Button>
          )}
          <Button size="small" onClick={() => onOpen('split')}>
            {words.split}
          </Button>
          <Button size="small" onClick={() => onChange(dropTask(task))}>
            {words.drop}
          </Button>
        </div>
      )}
      {onChange !== null && open === 'split' && (
        <SplitForm task={task} text={text} onChange={onChange} onClose={() => onOpen(null)} />
      )}
      {onChange !== null && open === 'edit' && (
        <TaskEditor
          task={task}
          known={known}
          today={today}
          parties={parties}
          onChange={onChange}
          onClose={() => onOpen(null)}
        />
      )}
    </li>
  );
});
