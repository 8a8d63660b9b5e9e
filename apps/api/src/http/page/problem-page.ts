import type { FastifyRequest } from 'fastify';
import type { Problem } from '#contracts/http';
import { FORM_WORDS, PROBLEM_PAGE_WORDS as words } from '#wording';
import { html, NOTHING, type Html } from '../html.js';
import { typedFields, writtenFields, type TypedFields } from '../typed-fields.js';
import { icon } from './icons.js';
import { page } from './page.js';
import { hidden, refusalBox, writtenBox } from './parts.js';

/** Worth the same press again: the fault was ours, or passes. */
const MAY_PASS: readonly number[] = [409, 429, 500, 503, 507];

/** What happened, what is safe, what to do; with what was typed, and the way to send the same once more. */
export function problemPage(problem: Problem, request: FastifyRequest): Html {
  const { status, title, detail, code, errors: faults = [] } = problem;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const typed = isRead ? {} : typedFields(request);
  const again = MAY_PASS.includes(status) && typed['idempotencyKey'] !== undefined;
  const written = writtenFields(typed).length > 0;
  return page(
    title,
    html`<h1>${icon(status === 404 ? 'ask' : 'late')} ${isRead ? title : words.title}</h1>
      ${
        isRead
          ? html`<p>${detail ?? ''}</p>
              <p>${words.safeRead}</p>`
          : refusalBox({ title, detail, faults }, written ? FORM_WORDS.safe : words.safeSent)
      }
      ${written ? writtenBox(typed) : NOTHING} ${again ? sendAgain(request.url, typed) : NOTHING}
      ${status === 403 ? html`<p>${words.askCoordinator}</p>` : NOTHING}
      <p class="links">
        ${status === 401 ? html`<a href="/sign-in">${words.signIn}</a>` : NOTHING}
        <a href="/">${words.home}</a>
      </p>
      <p class="small muted">${words.code(code, request.id)}</p>`,
    { width: 'narrow' },
  );
}

/** Under the same key: what was done after all is not done twice. */
const sendAgain = (action: string, fields: TypedFields): Html =>
  html`<form method="post" action="${action}" class="stack">
    ${hidden(fields)}
    <button class="primary">${FORM_WORDS.sendAgain}</button>
    <p class="small muted">${words.pressingTwice}</p>
  </form>`;
