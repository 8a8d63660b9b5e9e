import type { CascadeItem, CascadeLevelDetail, CascadeTree } from '#application';
import { formatDate, isOffered, localDateOf, type CascadeOffer } from '#domain';
import { CASCADE_PAGE_WORDS as words, CASCADE_SCREEN_WORDS } from '#wording';
import { html, NOTHING, type Html } from '../../http/html.js';
import { foldedForm } from '../../http/page/folded-form.js';

/** Work with what was passed on of it. */
export type WorkTree = CascadeTree & { readonly offers: readonly CascadeOffer[] };

interface View {
  readonly work: { readonly assignmentId: string };
  readonly cascade: WorkTree;
  readonly nextKey: () => string;
}

/** "Triển khai xuống cấp dưới": where it stands level by level, and the form that begins a document of one's own. */
export function workCascade({ work, cascade, nextKey }: View): Html {
  const mayBegin = isOffered(cascade.offers, 'begin');
  if (cascade.items.length === 0 && !mayBegin) return NOTHING;
  return html`<section>
    <h2>${words.title}</h2>
    <ul class="rows">
      ${cascade.levels.map(levelLine)} ${cascade.items.map(branchLine)}
    </ul>
    ${
      mayBegin
        ? foldedForm({
            action: `/work/${work.assignmentId}/cascade`,
            title: words.begin,
            sign: 'doc',
            own: { idempotencyKey: nextKey() },
            fields: [html`<p class="hint">${words.beginHint}</p>`],
            send: words.send,
            open: false,
          })
        : NOTHING
    }
  </section>`;
}

function levelLine({ level, campaigns, dispatches, work, figures }: CascadeLevelDetail): Html {
  const done = work.doneInTime + work.doneLate + work.undatedDone;
  const open = work.openInTime + work.undatedOpen + work.standing;
  const { bodies, acknowledged } = dispatches;
  const sums = figures.flatMap(({ numerator, denominator, share, reported, bodies: of }) =>
    numerator === null
      ? []
      : [
          html`<p class="small soft">
            ${words.figure(reported, of, CASCADE_SCREEN_WORDS.figure(numerator, denominator, share))}
          </p>`,
        ],
  );
  return html`<li>
    <h3>${words.level(level, campaigns)}</h3>
    <p>${words.counts(bodies, acknowledged, done, open, work.openLate)}</p>
    ${sums}
  </li>`;
}

const branchLine = ({ number, symbol, releasedAt }: CascadeItem): Html =>
  html`<li>
    <p>
      ${words.branch(
        [number, symbol].filter((part) => part !== null).join('/'),
        formatDate(localDateOf(releasedAt)),
      )}
    </p>
  </li>`;
