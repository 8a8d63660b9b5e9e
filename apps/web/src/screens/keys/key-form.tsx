import { KEYS_WORDS as words, SCREEN_WORDS, SETTINGS_WORDS } from '#wording';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { http, type Schema } from '../../shared/api/http.js';
import type { Role } from '../../shared/api/session.js';
import { useAct } from '../../shared/api/use-act.js';
import { RoleFields, type ChosenRole } from '../../shared/settings/role-fields.js';
import { Button } from '../../shared/ui/button.js';
import { TextField } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { tell } from '../../shared/ui/toast.js';
import './keys.css';

const YEAR_DAYS = 365;
const MOST_DAYS = 730;

interface KeyFormProps {
  readonly roles: readonly Role[];
  readonly onClose: () => void;
}

/** A new key; once made it is shown, and never again. */
export function KeyForm({ roles, onClose }: KeyFormProps) {
  const [label, setLabel] = useState('');
  const [days, setDays] = useState(String(YEAR_DAYS));
  const [chosen, setChosen] = useState<ChosenRole>({
    role: roles[0] ?? 'contactPoint',
    body: null,
  });
  const [fault, setFault] = useState<string>();
  const create = useAct({
    send: (body: Schema<'NewApiKey'>, key) => http.post('/api/v1/api-keys', { body, key }),
    changes: [['api-keys']],
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { role, body } = chosen;
    const missing = body === null && role !== 'administrator';
    setFault(missing ? SETTINGS_WORDS.bodyMissing : undefined);
    if (missing) return;
    create.mutate({ label, role, bodyCode: body?.code ?? null, validDays: Number(days) });
  };
  if (create.data !== undefined) return <MadeKey made={create.data} onClose={onClose} />;
  return (
    <section className="panel keys-form">
      <h2>{words.create}</h2>
      <form className="settings-form" onSubmit={submit}>
        {create.error !== null && <Problem error={create.error} safe={SCREEN_WORDS.notSent} />}
        <TextField
          label={words.label}
          hint={words.labelHint}
          value={label}
          maxLength={100}
          required
          onChange={({ target }) => setLabel(target.value)}
        />
        <RoleFields roles={roles} value={chosen} onChange={setChosen} fault={fault} />
        <TextField
          label={words.validDays}
          hint={words.validDaysHint}
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_DAYS}
          required
          value={days}
          onChange={({ target }) => setDays(target.value)}
        />
        <div className="dialog-acts">
          <Button kind="primary" type="submit" pending={create.isPending && words.creating}>
            {words.create}
          </Button>
          <Button onClick={onClose}>{SCREEN_WORDS.cancel}</Button>
        </div>
      </form>
    </section>
  );
}

interface MadeKeyProps {
  readonly made: Schema<'CreatedApiKey'>;
  readonly onClose: () => void;
}

function MadeKey({ made: { label, key }, onClose }: MadeKeyProps) {
  return (
    <section className="panel keys-form" role="status">
      <h2>{words.created(label)}</h2>
      {key === null ? (
        <p>{words.gone}</p>
      ) : (
        <>
          <p>{words.shownOnce}</p>
          <p className="keys-key">
            <code>{key}</code>
          </p>
        </>
      )}
      <div className="dialog-acts">
        {key !== null && isSecureContext && (
          <Button
            onClick={() => {
              void navigator.clipboard.writeText(key).then(() => tell(words.copied));
            }}
          >
            {words.copy}
          </Button>
        )}
        <Button kind="primary" onClick={onClose}>
          {words.done}
        </Button>
      </div>
    </section>
  );
}
