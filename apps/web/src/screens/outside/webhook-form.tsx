import { OUTSIDE_WORDS as words, SCREEN_WORDS } from '#wording';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { http, type Schema } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { TextField } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { ShownSecret } from './shown-secret.js';
import type { Webhooks } from './webhook-queries.js';

const MOST_LABEL = 100;
const MOST_URL = 500;

interface WebhookFormProps {
  readonly known: Webhooks;
  readonly onClose: () => void;
}

/** A new receiver; its secret is shown once made, and never again. */
export function WebhookForm({ known, onClose }: WebhookFormProps) {
  const id = useId();
  const [label, setLabel] = useState('');
  const [url, setUrl] = useState('');
  const [of, setOf] = useState(0);
  const [types, setTypes] = useState<readonly string[]>([]);
  const create = useAct({
    send: (body: Schema<'NewWebhook'>, key) => http.post('/api/v1/webhooks', { body, key }),
    changes: [['webhooks']],
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = known.bodies[of];
    if (body === undefined) return;
    const { code: bodyCode, side } = body;
    create.mutate({ label, url, bodyCode, side, types: types.length === 0 ? null : [...types] });
  };
  if (create.data !== undefined) {
    const { secret } = create.data;
    return <ShownSecret title={words.added(label)} secret={secret} onClose={onClose} />;
  }
  return (
    <section className="panel">
      <form className="settings-form" onSubmit={submit} aria-label={words.add}>
        {create.error !== null && <Problem error={create.error} safe={SCREEN_WORDS.notSent} />}
        <TextField
          label={words.label}
          hint={words.labelHint}
          value={label}
          maxLength={MOST_LABEL}
          required
          onChange={({ target }) => setLabel(target.value)}
        />
        <TextField
          label={words.url}
          hint={words.urlHint}
          type="url"
          inputMode="url"
          value={url}
          maxLength={MOST_URL}
          required
          onChange={({ target }) => setUrl(target.value)}
        />
        <div className="field">
          <label htmlFor={`${id}-of`}>{words.of}</label>
          <select
            id={`${id}-of`}
            className="input"
            value={of}
            onChange={({ target }) => setOf(Number(target.value))}
          >
            {known.bodies.map(({ code, name, side }, at) => (
              <option key={`${side} ${code}`} value={at}>
                {words.sideOf(name, side)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-types`}>{words.types}</label>
          <select
            id={`${id}-types`}
            className="input"
            multiple
            size={6}
            aria-describedby={`${id}-types-hint`}
            value={types}
            onChange={({ target }) =>
              setTypes([...target.selectedOptions].map((option) => option.value))
            }
          >
            {known.types.map((type) => (
              <option key={type}>{type}</option>
            ))}
          </select>
          <span className="small muted" id={`${id}-types-hint`}>
            {words.typesHint}
          </span>
        </div>
        <div className="dialog-acts">
          <Button kind="primary" type="submit" pending={create.isPending && words.adding}>
            {words.add}
          </Button>
          <Button onClick={onClose}>{SCREEN_WORDS.cancel}</Button>
        </div>
      </form>
    </section>
  );
}
