import { SIGN_IN_WORDS as words } from '#wording';
import { html, NOTHING, when, type Html } from '../../http/html.js';
import { textInput } from '../../http/page/fields.js';
import { page } from '../../http/page/page.js';
import { hidden, refusalBox, type Refusal } from '../../http/page/parts.js';

interface SignInPage {
  /** For the form that asks for a link. */
  readonly key: string;
  readonly refusal?: Refusal;
  readonly email?: string | undefined;
  /** A session was there and has ended. */
  readonly ended?: boolean;
  readonly signedOut?: boolean;
  /** Where to go afterwards. */
  readonly next?: string | null;
  /** The name of the identity provider; null: none is configured. */
  readonly provider: string | null;
  /** What had been typed before the session ended, as JSON. */
  readonly kept?: string | undefined;
}

const askForLink = (idempotencyKey: string, email: string | undefined, kind: 'primary' | 'plain') =>
  html`<form method="post" action="/sign-in-link" class="stack">
    ${hidden({ idempotencyKey })}
    ${textInput(
      { id: 'link-email', name: 'email', label: words.emailForLink, value: email, required: true },
      { type: 'email', autocomplete: 'email' },
    )}
    <button class="${kind}">${words.sendLink}</button>
  </form>`;

/** Why this page stands here. */
function notice({ ended, signedOut, kept, refusal, next }: SignInPage): Html {
  if (refusal) return refusalBox(refusal, kept === undefined ? words.nothingLost : words.keptStill);
  if (kept !== undefined) {
    return html`<div class="box soon" role="alert">
      <h2>${words.ended}</h2>
      <p>${words.keptStill}</p>
    </div>`;
  }
  if (ended === true) return html`<p class="box soon" role="alert">${words.endedThenBack}</p>`;
  if (signedOut === true) return html`<p class="box done">${words.signedOut}</p>`;
  return next ? html`<p class="lead">${words.thenBack}</p>` : NOTHING;
}

/** Password, or a mailed link. */
export const signInPage = (view: SignInPage): Html =>
  page(
    words.title,
    html`<h1>${words.title}</h1>
      ${notice(view)}
      <form method="post" action="/sign-in" class="stack">
        ${hidden({ ...(view.next ? { next: view.next } : {}), ...(view.kept === undefined ? {} : { kept: view.kept }) })}
        ${textInput(
          { id: 'email', name: 'email', label: words.email, value: view.email, required: true },
          { type: 'email', autocomplete: 'username' },
        )}
        ${textInput(
          { id: 'password', name: 'password', label: words.password, required: true },
          { type: 'password', autocomplete: 'current-password' },
        )}
        <button class="primary">${words.signIn}</button>
      </form>
      ${when(view.provider, (name) => html`<p><a class="button" href="/sign-in/identity${view.next ? `?next=${encodeURIComponent(view.next)}` : ''}">${words.byProvider(name)}</a></p>`)}
      <section>
        <h2>${words.noPassword}</h2>
        ${askForLink(view.key, view.email, 'plain')}
      </section>`,
    { width: 'narrow' },
  );

/** The same words whether or not the address has an account. */
export const linkSentPage = (email: string): Html =>
  page(
    words.linkSentTitle,
    html`<h1>${words.linkSent}</h1>
      <p>${words.linkOnItsWay(email)}</p>
      <p><a class="link" href="/sign-in">${words.backToSignIn}</a></p>`,
    { width: 'narrow' },
  );

/** What a mailed link opens: nothing happens until the button is pressed. */
export const pressToSignInPage = (token: string): Html =>
  page(
    words.title,
    html`<h1>${words.pressHeading}</h1>
      <p>${words.pressOnce}</p>
      <form method="post" action="/sign-in/${token}">
        <button class="primary">${words.signIn}</button>
      </form>`,
    { width: 'narrow' },
  );

/** A mailed link that opens nothing any more, and the way to a new one. */
export const spentLinkPage = (key: string): Html =>
  page(
    words.spent,
    html`<h1>${words.spent}</h1>
      <p>${words.spentBecause}</p>
      ${askForLink(key, undefined, 'primary')}`,
    { width: 'narrow' },
  );
