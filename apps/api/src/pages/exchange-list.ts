import type { ExchangeDetail } from '#application';
import { EXCHANGE_KIND_NAMES, EXCHANGE_STATE_NAMES, LINK_PAGE_WORDS as words } from '#wording';
import { html, NOTHING, type Html } from '../http/html.js';
import { moment } from './row-names.js';

/** What was asked before, with the answers. */
export function exchangeList(exchanges: readonly ExchangeDetail[]): Html {
  if (exchanges.length === 0) return NOTHING;
  return html`<section>
    <h2>${words.exchanges}</h2>
    <ul class="rows">
      ${exchanges.map(exchange)}
    </ul>
  </section>`;
}

function exchange(one: ExchangeDetail): Html {
  const { kind, text, askedAt, taskTitle, answer, answeredAt, state } = one;
  const name = EXCHANGE_STATE_NAMES[state];
  return html`<li>
    <p class="small soft">
      ${words.exchangeOn(EXCHANGE_KIND_NAMES[kind], moment(askedAt), taskTitle)}
    </p>
    <p class="typed">${text}</p>
    ${
      answeredAt === null
        ? html`<p class="small muted">${name}</p>`
        : html`<p class="typed">
            <strong>${name}, ${moment(answeredAt)}${answer === null ? '' : ':'}</strong>
            ${answer ?? ''}
          </p>`
    }
  </li>`;
}
