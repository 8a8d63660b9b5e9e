import { DEAD_LINK_WORDS as words } from '#wording';
import { html, NOTHING, type Html } from '../../http/html.js';
import { icon } from '../../http/page/icons.js';
import { page } from '../../http/page/page.js';
import { hidden, writtenBox } from '../../http/page/parts.js';
import { writtenFields, type TypedFields } from '../../http/typed-fields.js';
import type { DeadLink } from './link-reader.js';

/** Where a new link is asked for; a link that is not ours has no such place. */
interface Renewal {
  readonly action: string;
  readonly key: string;
}

/**
 * For whom a link opens nothing: why, what is safe, what to do. A new one goes to the address on record, not to who
 * asks. What had been typed is shown to be copied.
 */
export function deadLinkPage(
  reason: DeadLink | 'foreign',
  renewal: Renewal | null,
  typed: TypedFields = {},
): Html {
  const { title, workRemains } = words[reason];
  return page(
    title,
    html`<h1>${icon(reason === 'expired' ? 'clock' : 'no')} ${title}</h1>
      <p>${workRemains}</p>
      ${
        renewal === null
          ? NOTHING
          : html`<form method="post" action="${renewal.action}/renew">
              ${hidden({ idempotencyKey: renewal.key })}
              <button class="primary">${words.renew}</button>
            </form>`
      }
      ${writtenFields(typed).length === 0 ? NOTHING : writtenBox(typed)}
      <p><a class="link" href="/sign-in">${words.signIn}</a> ${words.ifAccount}</p>`,
    { width: 'narrow' },
  );
}

export const renewedPage = (sentTo: string): Html =>
  page(
    words.renewed,
    html`<h1>${icon('mail')} ${words.renewed}</h1>
      <p>${words.renewedTo(sentTo)}</p>`,
    { width: 'narrow' },
  );
