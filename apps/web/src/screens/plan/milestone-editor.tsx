import { dayWords, MILESTONE_WORDS as words, PLAN_WORDS, SCREEN_WORDS, wireDay } from '#wording';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { setMilestones } from '../../shared/draft/changes.js';
import type { DraftTask } from '../../shared/draft/seen-query.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { DateField } from '../../shared/ui/date-field.js';
import { TextField } from '../../shared/ui/field.js';
import type { Day } from '../../shared/ui/month-days.js';

interface EditorProps {
  readonly task: DraftTask;
  readonly today: string;
  readonly isDayOff: (day: Day) => boolean;
  readonly onChange: (change: Change) => void;
}

/** "Mốc" of one task: those it has, each to be taken out, and one more. */
export function MilestoneEditor({ task, today, isDayOff, onChange }: EditorProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [day, setDay] = useState<Day | null>(null);
  const milestones = task.milestones ?? [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '' || day === null) return;
    onChange(setMilestones(task, [...milestones, { text: text.trim(), on: day, time: null }]));
    setText('');
    setDay(null);
    setOpen(false);
  };
  return (
    <div className="pl-milestones">
      {milestones.length > 0 && (
        <ul>
          {milestones.map((one, index) => (
            <li key={`${one.on} ${one.text}`}>
              {one.text}, <span className="num">{dayWords(one.on)}</span>{' '}
              <Button
                kind="quiet"
                size="small"
                onClick={() =>
                  onChange(
                    setMilestones(
                      task,
                      milestones.filter((_one, place) => place !== index),
                    ),
                  )
                }
              >
                {words.remove(one.text)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <form className="pl-due" onSubmit={submit}>
          <TextField
            label={words.setText}
            required
            maxLength={500}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <DateField
            label={words.setDay}
            hint={words.setHint}
            today={wireDay(today)}
            value={day}
            isDayOff={isDayOff}
            onChange={setDay}
          />
          <div className="dialog-acts">
            <Button kind="primary" size="small" type="submit">
              {PLAN_WORDS.save}
            </Button>
            <Button size="small" onClick={() => setOpen(false)}>
              {SCREEN_WORDS.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <Button kind="quiet" size="small" onClick={() => setOpen(true)}>
          {words.add(task.ordinal)}
        </Button>
      )}
    </div>
  );
}
