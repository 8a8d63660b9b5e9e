import { BODY_FORM_WORDS as words, DIRECTORY_WORDS, SCREEN_WORDS } from '#wording';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { TextField } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import type { Body } from './tree-queries.js';

interface ContactFormProps {
  readonly body: Body;
  readonly kind: 'contactPoint' | 'head';
  readonly onDone: () => void;
}

/** Whom the mails of a body reach from today on. */
export function ContactForm({ body, kind, onDone }: ContactFormProps) {
  const id = useId();
  const now = body.contacts[kind];
  const [name, setName] = useState(now?.name ?? '');
  const [email, setEmail] = useState(now?.email ?? '');
  const save = useAct({
    send: (contact: { name: string | null; email: string }, key) =>
      http.put('/api/v1/bodies/{id}/contacts/{kind}', {
        ...{ path: { id: body.id, kind }, ifMatch: body.version, body: contact, key },
      }),
    changes: [['directory']],
    onDone,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate({ name: name.trim() === '' ? null : name, email });
  };
  return (
    <form className="settings-form" aria-labelledby={id} onSubmit={submit}>
      <h3 id={id}>{DIRECTORY_WORDS.changeContact[kind]}</h3>
      {save.error !== null && <Problem error={save.error} safe={SCREEN_WORDS.notSent} />}
      {kind === 'contactPoint' && <p className="small soft">{words.contactFollows}</p>}
      <TextField
        label={words.contactName}
        autoComplete="off"
        maxLength={200}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextField
        label={words.contactEmail}
        type="email"
        autoComplete="off"
        required
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <div className="dialog-acts">
        <Button kind="primary" type="submit" pending={save.isPending && words.saving}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{SCREEN_WORDS.cancel}</Button>
      </div>
    </form>
  );
}
