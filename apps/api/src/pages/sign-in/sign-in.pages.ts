import { SIGN_IN_WORDS as words } from '#wording';
import { html, page } from '../../http/html.js';
import type { Html } from '../../http/html.js';

const askForLink = (idempotencyKey: string): Html =>
  html`<form method="post" action="/sign-in-link">
    <input type="hidden" name="idempotencyKey" value="${idempotencyKey}" />
    <label for="link-email">${words.email}</label>
    <input id="link-email" name="email" type="email" autocomplete="email" required />
    <p><button class="plain">${words.sendLink}</button></p>
  </form>`;

/** Password, or a mailed link. */
export const signInPage = (idempotencyKey: string): Html =>
  page(
    words.title,
    html`<h1>${words.title}</h1>
      <form method="post" action="/sign-in">
        <label for="email">${words.email}</label>
        <input id="email" name="email" type="email" autocomplete="username" required />
        <label for="password">${words.password}</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
        />
        <p><button>${words.signIn}</button></p>
      </form>
      <h2>${words.noPassword}</h2>
      ${askForLink(idempotencyKey)}`,
  );

/** The same words whether or not the address has an account. */
export const linkSentPage = (email: string): Html =>
  page(
    words.linkSentTitle,
    html`<h1>${words.linkSent}</h1>
      <p>${words.linkOnItsWay(email)}</p>`,
  );

/** What a mailed link opens: nothing happens until the button is pressed. */
export const pressToSignInPage = (token: string): Html =>
  page(
    words.title,
    html`<h1>${words.pressHeading}</h1>
      <p>${words.pressOnce}</p>
      <form method="post" action="/sign-in/${token}"><button>${words.signIn}</button></form>`,
  );
