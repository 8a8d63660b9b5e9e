import { AMEND_WORDS as words, wireDay } from '#wording';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { TextArea, TextField } from '../../../shared/ui/field.js';
import type { Campaign } from '../matrix-query.js';
import { editOf, isChanged, type AddedEdit, type AmendWish, type TaskEdit } from './amend-wish.js';
import { SetTicks } from './set-ticks.js';

interface Fields {
  readonly campaign: Campaign;
  readonly wish: AmendWish;
  readonly onChange: (part: Partial<AmendWish>) => void;
}

/** Every task as it is, to be changed where it stands. */
export function TaskEdits({ campaign: { tasks, asOf }, wish, onChange }: Fields) {
  return (
    <fieldset className="look-form">
      <legend className="look-legend">{words.tasks}</legend>
      {tasks
        .filter(({ isDropped }) => !isDropped)
        .map((task) => {
          const edit = editOf(wish, task);
          const set = (part: Partial<TaskEdit>): void =>
            onChange({ tasks: { ...wish.tasks, [task.id]: { ...edit, ...part } } });
          return (
            <details key={task.id} className="look-more">
              <summary>
                {words.task(task.ordinal, task.title)}
                {isChanged(edit, task) && <b> · {words.changed}</b>}
              </summary>
              {!edit.drop && (
                <>
                  <TextArea
                    label={words.words}
                    value={edit.title}
                    maxLength={4000}
                    rows={3}
                    onChange={({ target }) => set({ title: target.value })}
                  />
                  <label className="look-tick">
                    <input
                      type="checkbox"
                      checked={edit.correction}
                      onChange={({ target }) => set({ correction: target.checked })}
                    />
                    {words.correction}
                  </label>
                  <DateField
                    label={words.day}
                    today={wireDay(asOf)}
                    value={edit.day}
                    onChange={(day) => set({ day })}
                  />
                </>
              )}
              <label className="look-tick">
                <input
                  type="checkbox"
                  checked={edit.drop}
                  onChange={({ target }) => set({ drop: target.checked })}
                />
                {words.drop}
              </label>
            </details>
          );
        })}
    </fieldset>
  );
}

/** Tasks the document had not. */
export function AddedTasks({ campaign, wish: { added }, onChange }: Fields) {
  const set = (index: number, part: Partial<AddedEdit>): void =>
    onChange({ added: added.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <fieldset className="look-form">
      <legend className="look-legend">{words.added}</legend>
      {added.map((one, index) => (
        // Rows have no name of their own: they are told apart by their place.
        <div key={index} className="stack">
          <TextArea
            label={words.addedTask(index + 1)}
            value={one.title}
            maxLength={4000}
            rows={2}
            onChange={({ target }) => set(index, { title: target.value })}
          />
          <DateField
            label={words.addedDay}
            today={wireDay(campaign.asOf)}
            value={one.day}
            onChange={(day) => set(index, { day })}
          />
          <SetTicks
            legend={words.given}
            campaignId={campaign.id}
            setNos={one.setNos}
            onChange={(setNos) => set(index, { setNos })}
          />
          <Button
            size="small"
            onClick={() => onChange({ added: added.filter((_, at) => at !== index) })}
          >
            {words.removeTask}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        icon="plus"
        onClick={() => onChange({ added: [...added, { title: '', day: null, setNos: [] }] })}
      >
        {words.addTask}
      </Button>
    </fieldset>
  );
}

/** The head of the document, set right. */
export function HeadEdits({ campaign: { document }, wish, onChange }: Fields) {
  return (
    <details className="look-more">
      <summary>{words.head}</summary>
      {(['number', 'symbol', 'subject'] as const).map((field) => (
        <TextField
          key={field}
          label={words[field]}
          placeholder={document[field] ?? ''}
          value={wish[field]}
          maxLength={field === 'subject' ? 2000 : 50}
          onChange={({ target }) => onChange({ [field]: target.value })}
        />
      ))}
    </details>
  );
}
