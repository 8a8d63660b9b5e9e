import type { DispatchView, LinkPageView } from '#application';
import { formatDate, formatInstant } from '#domain';
import {
  LINK_PAGE_WORDS as words,
  MILESTONE_FORM_WORDS as milestone,
  PAGE_FRAME_WORDS,
  RECEIPT_WORDS,
} from '#wording';
import { html, NOTHING, when, type Html } from '../../http/html.js';
import { icon } from '../../http/page/icons.js';
import { page, type PageVisitor } from '../../http/page/page.js';
import { tagOf } from '../../http/page/parts.js';
import { exchangeList } from '../exchange-list.js';
import { documentName, moment, sentenceOf, UNACKNOWLEDGED } from '../row-names.js';
import type { RefusedForm } from '../../http/page/given.js';
import { forms, refused, silenceForms, type LinkForm } from './link-forms.js';
import { reportList, taskList } from './link-lists.js';

export interface LinkPage extends LinkPageView {
  /** Where the forms of this page go. */
  readonly action: string;
  /** A fresh key for each form, so that a press sent twice counts once. */
  readonly nextKey: () => string;
  /** The last press, when it did nothing. */
  readonly refused: RefusedForm<LinkForm> | null;
  /** Who is signed in; nobody on the page of a mail's link. */
  readonly visitor?: PageVisitor;
}

/** "Tiếp nhận nhiệm vụ": what the document asks of one body, and the buttons that fit where it stands. */
export function linkPage(view: LinkPage): Html {
  const { dispatch, asOf } = view;
  return page(
    words.title,
    html`${head(dispatch)} ${refused(view)} ${standing(dispatch)} ${explanations(view)}
    ${openMilestones(view)} ${silenceForms(view)} ${forms(view)} ${taskList(dispatch, asOf)}
    ${reportList(dispatch, asOf)} ${exchangeList(dispatch.exchanges)} ${receiptList(view)}`,
    {
      width: 'column',
      foot: foot(view),
      ...(view.visitor === undefined ? {} : { visitor: view.visitor }),
    },
  );
}

function head({ document, bodyName, acknowledgeDueAt }: DispatchView): Html {
  const issuedOn = document.issuedOn === null ? null : formatDate(document.issuedOn);
  return html`<div>
      <p class="soft">${words.document(documentName(document), issuedOn)}</p>
      <h1>${sentenceOf(document.subject)}</h1>
    </div>
    ${when(
      acknowledgeDueAt,
      (dueAt) =>
        html`<p class="due">
          ${tagOf(UNACKNOWLEDGED)} ${words.acknowledgeBefore(formatInstant(dueAt))}
        </p>`,
    )}
    <dl class="facts pairs">
      <div>
        <dt>${words.recipient}</dt>
        <dd><strong>${bodyName}</strong></dd>
      </div>
      <div>
        <dt>${words.issuer}</dt>
        <dd>${document.issuerName}</dd>
      </div>
    </dl>`;
}

const done = (sentence: string, more: Html = NOTHING): Html =>
  html`<div class="box done">
    <p><strong>${icon('done')} ${sentence}</strong></p>
    ${more}
  </div>`;

const over = (sentence: string, reason: string | null = null): Html =>
  html`<div class="box out">
    <p><strong>${icon('no')} ${sentence}</strong> ${reason ?? ''}</p>
  </div>`;

/** Who explains does so by name: the link leads there. */
const explanations = ({ dispatch, visitor }: LinkPage): Html =>
  html`${dispatch.exchanges
    .filter(({ kind, awaited }) => kind === 'explanation' && awaited)
    .map(
      ({ text }) =>
        html`<div class="box late">
          <p><strong>${icon('late')} ${words.explain}</strong> ${text}</p>
          <p>
            <a
              class="link"
              href="${visitor === undefined ? '/sign-in?next=/exchanges' : '/exchanges'}"
              >${words.signInToExplain}</a
            >
          </p>
        </div>`,
    )}`;

/** What is still to be reached is said by name: the link leads there. */
const openMilestones = ({ dispatch: { milestones }, visitor }: LinkPage): Html =>
  html`${milestones
    .filter(({ standing: at }) => at === 'openInTime' || at === 'openLate')
    .map(
      ({ text, dueAt, standing: at, assignmentId }) =>
        html`<div class="box ${at === 'openLate' ? 'late' : 'soon'}">
          <p>
            <strong>${icon('clock')} ${milestone.open}</strong> ${text},
            ${milestone.due(formatInstant(dueAt))}
          </p>
          <p>
            <a
              class="link"
              href="${visitor === undefined ? `/sign-in?next=/work/${assignmentId}` : `/work/${assignmentId}`}"
              >${visitor === undefined ? milestone.signInToReach : milestone.toReach}</a
            >
          </p>
        </div>`,
    )}`;

/** What has been answered, or why there is nothing to answer any more. */
function standing(dispatch: DispatchView): Html {
  const { campaignState, closeReason, state } = dispatch;
  if (state === 'recalled' || campaignState === 'recalled')
    return over(words.recalled, closeReason);
  if (dispatch.transferredTo !== null)
    return over(words.transferred(dispatch.transferredTo.bodyName));
  const closed = campaignState === 'closed' ? over(words.closed, closeReason) : NOTHING;
  return html`${answer(dispatch)} ${closed}`;
}

function answer({
  state,
  answeredAt,
  answeredBy,
  declineReason,
  suggestedBody,
}: DispatchView): Html {
  const by = answeredAt === null ? '' : words.answeredBy(moment(answeredAt), answeredBy ?? '');
  if (state === 'acknowledged') return done(words.acknowledged(by));
  if (state !== 'declined') return NOTHING;
  return done(
    words.declined(by),
    html`<p>
      ${words.reason(declineReason ?? '')}
      ${suggestedBody === null ? '' : words.suggested(suggestedBody)}
    </p>`,
  );
}

/** Each act that was recorded, as a file to keep. */
const receiptList = ({ receipts, action }: LinkPage): Html =>
  receipts.length === 0
    ? NOTHING
    : html`<section>
        <h2>${RECEIPT_WORDS.title}</h2>
        <p class="soft">${RECEIPT_WORDS.under}</p>
        <ul>
          ${receipts.map(
            ({ seq, type, title, at }) =>
              html`<li>
                <a class="link" href="${action}/receipts/${seq}"
                  >${RECEIPT_WORDS.line(RECEIPT_WORDS.act(type, title), moment(at))}</a
                >
              </li>`,
          )}
        </ul>
      </section>`;

const foot = ({ text, action, asOf, visitor }: LinkPage): Html =>
  html`<p class="links">
      ${text === null ? NOTHING : html`<a href="${action}/text">${icon('doc')}${words.fullText}</a>`}
      ${visitor === undefined ? html`<a href="/sign-in?next=/work">${words.signInForMore}</a>` : html`<a href="/work">${icon('left')}${PAGE_FRAME_WORDS.toWork}</a>`}
    </p>
    <p class="muted">${PAGE_FRAME_WORDS.asOf(moment(asOf))}</p>`;

/** "Toàn văn": the document's own words, apart from the page that is answered, which a weak line loads first. */
export const linkTextPage = ({ dispatch, text }: LinkPageView, action: string): Html =>
  page(
    documentName(dispatch.document),
    html`<p><a class="link" href="${action}">${icon('left')}${words.backToDocument}</a></p>
      <h1>${documentName(dispatch.document)}</h1>
      <div class="doc card">${text ?? words.noText}</div>`,
    { width: 'column' },
  );
