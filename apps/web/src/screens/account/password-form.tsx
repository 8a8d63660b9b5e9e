import { ACCOUNT_WORDS as words, SCREEN_WORDS } from '#wording';
import { useId, useRef } from 'react';
import type { FormEvent } from 'react';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { textOf } from '../../shared/form.js';
import { Button } from '../../shared/ui/button.js';
import { TextField } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { tell } from '../../shared/ui/toast.js';

interface Passwords {
  readonly current: string | null;
  readonly next: string;
}

export function PasswordForm({ email }: { readonly email: string }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const change = useAct({
    send: (body: Passwords) => http.put('/api/v1/me/password', { body }),
    changes: [['sessions']],
    onDone: () => {
      form.current?.reset();
      tell(words.changed);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const current = textOf(typed, 'current');
    change.mutate({ current: current === '' ? null : current, next: textOf(typed, 'next') });
  };
  return (
    <form ref={form} className="settings-form" onSubmit={submit}>
      {change.error !== null && (
        <Problem
          error={change.error}
          safe={SCREEN_WORDS.safe}
          fieldOf={(pointer) => `${id}${pointer.replaceAll('/', '-')}`}
        />
      )}
      {/* For the browser, which keeps passwords by account. */}
      <input type="text" name="email" value={email} autoComplete="username" readOnly hidden />
      <TextField
        id={`${id}-current`}
        label={words.currentPassword}
        hint={words.currentPasswordHint}
        name="current"
        type="password"
        autoComplete="current-password"
      />
      <TextField
        id={`${id}-next`}
        label={words.newPassword}
        hint={words.newPasswordHint}
        name="next"
        type="password"
        autoComplete="new-password"
        required
      />
      <div>
        <Button kind="primary" type="submit" pending={change.isPending && words.changing}>
          {words.change}
        </Button>
      </div>
    </form>
  );
}
