import type { ReadTask } from '#contracts/http';
import { REVIEW_WORDS as words, SCREEN_WORDS, wireDay } from '#wording';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { DraftTask } from '../../shared/draft/seen-query.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { DateField } from '../../shared/ui/date-field.js';
import { TextField } from '../../shared/ui/field.js';
import { editTask, setDue, type TaskEdit } from '../../shared/draft/changes.js';
import { DoersField, NatureField, TITLE_MOST } from './duty-fields.js';
import type { Party } from './task-card.js';

interface TaskEditorProps {
  readonly task: ReadTask;
  readonly known: DraftTask | undefined;
  readonly today: string;
  readonly parties: readonly Party[];
  readonly onChange: (change: Change) => void;
  readonly onClose: () => void;
}

/** What was read of one task, to be corrected; its day belongs to the draft and is written on its own. */
export function TaskEditor({ task, known, today, parties, onChange, onClose }: TaskEditorProps) {
  const before = known?.due?.on ?? null;
  const [edit, setEdit] = useState<TaskEdit>({
    title: task.title,
    nature: task.nature,
    assignees: task.assignees,
  });
  const [due, setDueDay] = useState<ReturnType<typeof wireDay> | null>(
    before === null ? null : wireDay(before),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const isSame =
      edit.title === task.title && edit.nature === task.nature && edit.assignees === task.assignees;
    if (!isSame) onChange(editTask(task, edit));
    if (due !== before && known !== undefined) onChange(setDue(known, due));
    onClose();
  };
  return (
    <form className="rv-form" onSubmit={submit}>
      <TextField
        label={words.titleField}
        value={edit.title}
        maxLength={TITLE_MOST}
        required
        autoFocus
        onChange={({ target }) => setEdit({ ...edit, title: target.value })}
      />
      <NatureField value={edit.nature} onChange={(nature) => setEdit({ ...edit, nature })} />
      <DoersField
        value={edit.assignees}
        parties={parties}
        onChange={(assignees) => setEdit({ ...edit, assignees })}
      />
      {known !== undefined && (
        <DateField
          label={words.dueField}
          hint={words.dueHint}
          today={wireDay(today)}
          value={due}
          onChange={setDueDay}
        />
      )}
      <div className="dialog-acts">
        <Button kind="primary" type="submit">
          {words.save}
        </Button>
        <Button onClick={onClose}>{SCREEN_WORDS.cancel}</Button>
      </div>
    </form>
  );
}
