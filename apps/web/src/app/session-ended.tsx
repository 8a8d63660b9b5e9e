import { APP_SIGN_IN_WORDS as words } from '#wording';
import { useEffect, useRef } from 'react';
import { SignInForm } from './sign-in-form.js';

/** Over the screen one was at, which stays as it was with what was typed. */
export function SessionEnded() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="session-ended"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="session-ended">{words.ended}</h2>
      <SignInForm />
    </dialog>
  );
}
