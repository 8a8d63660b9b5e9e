import { APP_SIGN_IN_WORDS as words, PRODUCT_NAME } from '#wording';
import { useEffect } from 'react';
import { Mark } from './mark.js';
import { SignInForm } from './sign-in-form.js';

/** Shown at any address while nobody is signed in; the address stays, so that its screen follows. */
export function SignIn() {
  useEffect(() => {
    document.title = `${words.heading} – ${PRODUCT_NAME}`;
  }, []);
  return (
    <main className="sign-in">
      <p className="mark">
        <Mark />
        {PRODUCT_NAME}
      </p>
      <div className="panel">
        <h1>{words.heading}</h1>
        <SignInForm />
      </div>
    </main>
  );
}

export { SessionEnded } from './session-ended.js';
