import { MUTE_PAGE_WORDS as words } from '#wording';
import { html, type Html } from '../../http/html.js';
import { icon } from '../../http/page/icons.js';
import { page } from '../../http/page/page.js';

interface MutePage {
  /** Of this page: its forms lead there. */
  readonly action: string;
  readonly email: string;
  readonly issuerName: string;
  readonly muted: boolean;
}

/** Nothing happens by opening it: scanners open links before people do. */
export const mutePage = ({ action, email, issuerName, muted }: MutePage): Html =>
  page(
    words.title,
    muted
      ? html`<h1>${icon('done')} ${words.muted}</h1>
          <p>${words.mutedFrom(issuerName, email)}</p>
          <p>${words.stillTold}</p>
          <form method="post" action="${action}/again">
            <button>${words.again}</button>
          </form>`
      : html`<h1>${icon('mail')} ${words.title}</h1>
          <p>${words.ask(issuerName, email)}</p>
          <p>${words.stillTold}</p>
          <form method="post" action="${action}">
            <button class="primary">${words.mute}</button>
          </form>`,
    { width: 'narrow' },
  );

export const unknownMutePage = (): Html =>
  page(
    words.unknown,
    html`<h1>${icon('no')} ${words.unknown}</h1>
      <p>${words.unknownNext}</p>`,
    { width: 'narrow' },
  );
