import { SCREEN_WORDS, WORK_DRAWER_WORDS as words, wireDay } from '#wording';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { hasStatus } from '../api/api-error.js';
import { useAct } from '../api/use-act.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { TextArea } from '../ui/field.js';
import { Problem } from '../ui/problem.js';
import './act.css';

type Day = ReturnType<typeof wireDay>;

/** What an act asks for before it goes out. */
export interface Said {
  readonly text: string;
  readonly day: Day | null;
}

interface ActFormProps {
  /** The act by its name: on the button that opens the form, and on the one that sends it. */
  readonly name: string;
  readonly pending: string;
  readonly primary?: boolean;
  /** null: the act needs no words. */
  readonly text: {
    readonly label: string;
    readonly required: boolean;
    readonly usual?: string;
  } | null;
  readonly day?: { readonly label: string; readonly hint: string } | undefined;
  readonly campaignId: string;
  /** By the server's clock: where the calendar opens. */
  readonly asOf: string;
  readonly send: (said: Said, key: string) => Promise<unknown>;
}

/** One act on the record, opened where it stands; what was typed stays until it has gone out. */
export function ActForm(props: ActFormProps) {
  const { name, pending, primary = false, text, day, campaignId, asOf, send } = props;
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<Said>({ text: text?.usual ?? '', day: null });
  const form = useId();
  const act = useAct({
    send,
    changes: [['campaign', campaignId]],
    onDone: () => {
      setOpen(false);
      setSaid({ text: '', day: null });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.mutate(said);
  };
  return (
    <div className="act">
      <Button
        kind={primary && !open ? 'primary' : 'plain'}
        aria-expanded={open}
        aria-controls={open ? form : undefined}
        onClick={() => setOpen(!open)}
      >
        {name}
      </Button>
      {open && (
        <form id={form} className="act-form" onSubmit={submit}>
          {act.error !== null && (
            <Problem
              error={act.error}
              safe={hasStatus(act.error, 409, 412) ? words.stale : SCREEN_WORDS.notSent}
            />
          )}
          {text !== null && (
            <TextArea
              label={text.label}
              required={text.required}
              value={said.text}
              maxLength={2000}
              rows={3}
              onChange={({ target }) => setSaid({ ...said, text: target.value })}
            />
          )}
          {day !== undefined && (
            <DateField
              label={day.label}
              hint={day.hint}
              today={wireDay(asOf)}
              value={said.day}
              onChange={(chosen) => setSaid({ ...said, day: chosen })}
            />
          )}
          <div className="dialog-acts">
            <Button kind="primary" type="submit" pending={act.isPending && pending}>
              {name}
            </Button>
            <Button onClick={() => setOpen(false)}>{SCREEN_WORDS.cancel}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
