import {
  CALENDAR_DAY_NAMES,
  CALENDAR_WORDS as words,
  dayWords,
  SCREEN_WORDS,
  wireDay,
} from '#wording';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { http, type Schema } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { DateField } from '../../shared/ui/date-field.js';
import { TextField } from '../../shared/ui/field.js';
import type { Day } from '../../shared/ui/month-days.js';
import { Problem } from '../../shared/ui/problem.js';
import { tell } from '../../shared/ui/toast.js';
import { CALENDAR_KEYS } from './calendar-queries.js';

type Kind = keyof typeof CALENDAR_DAY_NAMES;

interface DayFormProps {
  readonly year: number;
  /** By the server's clock. */
  readonly today: Day;
}

/** One day at a time; the source stays, since a swap has several days of one announcement. */
export function DayForm({ year, today }: DayFormProps) {
  const id = useId();
  const [date, setDate] = useState<Day | null>(null);
  const [kind, setKind] = useState<Kind>('HOLIDAY');
  const [source, setSource] = useState('');
  const [missing, setMissing] = useState(false);
  const [round, setRound] = useState(0);
  const save = useAct({
    send: (body: Schema<'EnterCalendarDay'>, key) =>
      http.post('/api/v1/calendar/days', { body, key }),
    changes: CALENDAR_KEYS,
    onDone: (_year, sent) => {
      tell(words.saved(dayWords(sent.date)));
      setDate(null);
      setRound(round + 1);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(date === null);
    if (date !== null) save.mutate({ date, kind, source });
  };
  return (
    <section className="panel">
      <form className="settings-form" aria-labelledby={`${id}-title`} onSubmit={submit}>
        <h2 id={`${id}-title`}>{words.add}</h2>
        {save.error !== null && <Problem error={save.error} safe={SCREEN_WORDS.notSent} />}
        <DateField
          key={`${year} ${round}`}
          label={words.day}
          today={today.startsWith(`${year}`) ? today : wireDay(`${year}-01-01`)}
          value={date}
          onChange={setDate}
        />
        {missing && (
          <p role="alert" className="field-fault">
            {words.dayMissing}
          </p>
        )}
        <div className="field">
          <label htmlFor={id}>{words.kind}</label>
          <select
            id={id}
            className="input"
            value={kind}
            onChange={({ target }) => setKind(target.value as Kind)}
          >
            {Object.entries(CALENDAR_DAY_NAMES).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <TextField
          label={words.source}
          hint={words.sourceHint}
          required
          maxLength={300}
          value={source}
          onChange={({ target }) => setSource(target.value)}
        />
        <div>
          <Button kind="primary" type="submit" pending={save.isPending && words.saving}>
            {words.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
