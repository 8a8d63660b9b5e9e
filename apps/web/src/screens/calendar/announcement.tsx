import { CALENDAR_WORDS as words, SCREEN_WORDS } from '#wording';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { TextField } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { CALENDAR_KEYS, type Year } from './calendar-queries.js';

/** Whether the year is complete, and by what; stated or taken back by who keeps the calendar. */
export function Announcement({ year: { year, announcedBy, editable } }: { readonly year: Year }) {
  const [open, setOpen] = useState(false);
  const [source, setSource] = useState('');
  const announce = useAct({
    send: (body: { year: number; source: string }, key) =>
      http.post('/api/v1/calendar/years', { body, key }),
    changes: CALENDAR_KEYS,
  });
  const withdraw = useAct({
    send: (path: { year: number }, key) =>
      http.delete('/api/v1/calendar/years/{year}', { path, key }),
    changes: CALENDAR_KEYS,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    announce.mutate({ year, source });
  };
  const error = announce.error ?? withdraw.error;
  return (
    <section className="panel calendar-part">
      <p>{announcedBy === null ? words.provisional : words.announced(announcedBy)}</p>
      {error !== null && <Problem error={error} safe={SCREEN_WORDS.notSent} />}
      {editable && announcedBy !== null && (
        <div>
          <Button
            size="small"
            pending={withdraw.isPending && words.withdrawing}
            onClick={() => withdraw.mutate({ year })}
          >
            {words.withdraw}
          </Button>
        </div>
      )}
      {editable && announcedBy === null && !open && (
        <div>
          <Button size="small" onClick={() => setOpen(true)}>
            {words.announce}
          </Button>
        </div>
      )}
      {editable && announcedBy === null && open && (
        <form className="settings-form" aria-label={words.announce} onSubmit={submit}>
          <TextField
            label={words.announceSource}
            hint={words.announceHint}
            required
            maxLength={300}
            value={source}
            onChange={({ target }) => setSource(target.value)}
          />
          <div className="dialog-acts">
            <Button kind="primary" type="submit" pending={announce.isPending && words.announcing}>
              {words.announce}
            </Button>
            <Button onClick={() => setOpen(false)}>{SCREEN_WORDS.cancel}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
