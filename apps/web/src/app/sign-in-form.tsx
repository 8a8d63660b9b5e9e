import { APP_SIGN_IN_WORDS as words, SIGN_IN_WORDS as common } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { http } from '../shared/api/http.js';
import { signInWaysQuery, useSignIn } from '../shared/api/session.js';
import { useAct } from '../shared/api/use-act.js';
import { textOf } from '../shared/form.js';
import { Button } from '../shared/ui/button.js';
import { TextField } from '../shared/ui/field.js';
import { Problem } from '../shared/ui/problem.js';

function MailedLink({ emailOf }: { readonly emailOf: () => HTMLInputElement | null }) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [hint, setHint] = useState<string>();
  const ask = useAct({
    send: (email: string, key) => http.post('/api/v1/sign-in-links', { body: { email }, key }),
    changes: [],
    onDone: (_answer, email) => setSentTo(email),
  });
  const press = (): void => {
    const field = emailOf();
    if (field?.validity.valid !== true) {
      setHint(words.linkNeedsEmail);
      field?.focus();
      return;
    }
    setHint(undefined);
    ask.mutate(field.value);
  };
  return (
    <div className="stack sign-in-link">
      <h2>{common.noPassword}</h2>
      {ask.error !== null && <Problem error={ask.error} />}
      <Button pending={ask.isPending && words.linkPending} onClick={press}>
        {common.sendLink}
      </Button>
      <div role="status">
        {sentTo !== null && <p>{common.linkOnItsWay(sentTo)}</p>}
        {hint !== undefined && <p>{hint}</p>}
      </div>
    </div>
  );
}

/** By another system of the office, where one is configured; it leads back to the screen one wanted. */
function ByProvider() {
  const { data } = useQuery(signInWaysQuery);
  const provider = data?.identityProvider ?? null;
  if (provider === null) return null;
  const { pathname, search } = window.location;
  const next = pathname === '/' ? '' : `?next=${encodeURIComponent(`${pathname}${search}`)}`;
  return (
    <a className="btn btn-plain btn-usual sign-in-provider" href={`/sign-in/identity${next}`}>
      {common.byProvider(provider.name)}
    </a>
  );
}

/** By password, or by a mailed link. What was typed stays after a refusal. */
export function SignInForm() {
  const signIn = useSignIn();
  const email = useRef<HTMLDivElement>(null);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ email: textOf(form, 'email'), password: textOf(form, 'password') });
  };
  return (
    <>
      <form onSubmit={submit}>
        {signIn.error !== null && <Problem error={signIn.error} />}
        <div ref={email}>
          <TextField
            label={common.email}
            name="email"
            type="email"
            autoComplete="username"
            required
          />
        </div>
        <TextField
          label={common.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <Button kind="primary" type="submit" pending={signIn.isPending && words.pending}>
          {common.signIn}
        </Button>
      </form>
      <ByProvider />
      <MailedLink emailOf={() => email.current?.querySelector('input') ?? null} />
    </>
  );
}
