import { DEAD_LINK_WORDS as words } from '#wording';
import { html, page, type Html } from '../../http/html.js';
import type { DeadLink } from './link-reader.js';

/** The way back for someone whose link opens nothing: a new one goes to the address on record, not to who asks. */
export function deadLinkPage(reason: DeadLink, action: string, key: string): Html {
  const { title, workRemains } = words[reason];
  return page(
    title,
    html`<div style="font-size:1.125rem">
      <h1>${title}</h1>
      <p>${workRemains}</p>
      <form method="post" action="${action}/renew">
        <input type="hidden" name="idempotencyKey" value="${key}" />
        <p><button style="width:100%">${words.renew}</button></p>
      </form>
      <p><a href="/sign-in">${words.signIn}</a> ${words.ifAccount}</p>
    </div>`,
  );
}

export const renewedPage = (sentTo: string): Html =>
  page(
    words.renewed,
    html`<h1>${words.renewed}</h1>
      <p>${words.renewedTo(sentTo)}</p>`,
  );
