import { PEOPLE_WORDS as words, SCREEN_WORDS, SETTINGS_WORDS } from '#wording';
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
import './people.css';

interface InviteFormProps {
  readonly roles: readonly Role[];
  readonly onClose: () => void;
}

/** Somebody new, or another role of somebody known: a mail brings the link that opens the account. */
export function InviteForm({ roles, onClose }: InviteFormProps) {
  const [email, setEmail] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [chosen, setChosen] = useState<ChosenRole>({
    role: roles[0] ?? 'contactPoint',
    body: null,
  });
  const [fault, setFault] = useState<string>();
  const invite = useAct({
    send: (body: Schema<'Invitation'>, key) =>
      http.post('/api/v1/people/invitations', { body, key }),
    changes: [['people']],
    onDone: (_person, sent) => {
      tell(words.invited(sent.email));
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { role, body } = chosen;
    const missing = body === null && role !== 'administrator';
    setFault(missing ? SETTINGS_WORDS.bodyMissing : undefined);
    if (!missing) invite.mutate({ email, displayName, role, bodyCode: body?.code ?? null });
  };
  return (
    <section className="panel people-form">
      <h2>{words.invite}</h2>
      <form className="settings-form" onSubmit={submit}>
        {invite.error !== null && <Problem error={invite.error} safe={SCREEN_WORDS.notSent} />}
        <TextField
          label={words.email}
          type="email"
          autoComplete="off"
          value={email}
          required
          onChange={({ target }) => setEmail(target.value)}
        />
        <TextField
          label={words.name}
          hint={words.nameHint}
          autoComplete="off"
          maxLength={200}
          value={displayName}
          required
          onChange={({ target }) => setDisplayName(target.value)}
        />
        <RoleFields roles={roles} value={chosen} onChange={setChosen} fault={fault} />
        <div className="dialog-acts">
          <Button kind="primary" type="submit" pending={invite.isPending && words.inviting}>
            {words.invite}
          </Button>
          <Button onClick={onClose}>{SCREEN_WORDS.cancel}</Button>
        </div>
      </form>
    </section>
  );
}
