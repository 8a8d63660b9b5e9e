import type {
  DispatchDetail,
  DispatchTask,
  DispatchView,
  ExchangeDetail,
  LinkPageView,
} from '#application';
import {
  formatDate,
  formatInstant,
  isOffered,
  localDateOf,
  localTimeOf,
  type Instant,
} from '#domain';
import {
  ASSIGNMENT_ROLE_NAMES,
  ASSIGNMENT_STATE_NAMES,
  documentTypeName,
  EXCHANGE_KIND_NAMES,
  EXCHANGE_STATE_NAMES,
  LINK_PAGE_WORDS as words,
} from '#wording';
import { html, page, type Html } from '../../http/html.js';

export interface LinkPage extends LinkPageView {
  /** Where the forms of this page go. */
  readonly action: string;
  /** A fresh key for each form, so that a press sent twice counts once. */
  readonly nextKey: () => string;
  /** Why the last press was refused. */
  readonly refusal: string | null;
}

const NOTHING = html``;
/** Large enough for a thumb (WCAG 2.5.5). */
const TARGET = 'display:inline-block;min-height:44px;line-height:44px';

/** '08:14 ngày 20/02/2025' */
const moment = (instant: Instant): string =>
  words.moment(localTimeOf(instant), formatDate(localDateOf(instant)));

const documentName = ({ document }: DispatchView): string => {
  const number = [document.number, document.symbol].filter(Boolean).join('/');
  return [documentTypeName(document.documentType), number].filter(Boolean).join(' ');
};

/** "Tiếp nhận nhiệm vụ": what the document asks of one body, and the buttons that fit where it stands. */
export function linkPage(view: LinkPage): Html {
  const { dispatch, refusal } = view;
  return page(
    words.title,
    html`<div style="font-size:1.125rem">
      <h1>${documentName(dispatch)}</h1>
      <p><strong>${dispatch.document.subject}</strong></p>
      ${facts(dispatch)} ${refusal === null ? NOTHING : html`<p class="error">${refusal}</p>`}
      ${standing(dispatch)} ${forms(view)} ${exchanges(dispatch)} ${tasks(dispatch)}
      ${reports(dispatch)} ${fullText(view)}
      <p><a href="/sign-in" style="${TARGET}">${words.signInForMore}</a></p>
    </div>`,
  );
}

function facts({ document, bodyName, acknowledgeDueAt }: DispatchView): Html {
  const issuedOn = document.issuedOn === null ? null : formatDate(document.issuedOn);
  return html`<p>
      ${words.issuer(document.issuerName, issuedOn)}<br />
      ${words.recipient(bodyName)}
    </p>
    ${
      acknowledgeDueAt === null
        ? NOTHING
        : html`<p>${words.acknowledgeBefore(formatInstant(acknowledgeDueAt))}</p>`
    }`;
}

/** What has been answered, or why there is nothing to answer any more. */
function standing(dispatch: DispatchView): Html {
  const { campaignState, closeReason, state, answeredAt, answeredBy, declineReason } = dispatch;
  if (state === 'recalled' || campaignState === 'recalled') {
    return html`<p class="error">${words.recalled} ${closeReason ?? ''}</p>`;
  }
  if (dispatch.transferredTo !== null) {
    return html`<p class="error">${words.transferred(dispatch.transferredTo.bodyName)}</p>`;
  }
  const by = answeredAt === null ? '' : words.answeredBy(moment(answeredAt), answeredBy ?? '');
  const answer =
    state === 'acknowledged'
      ? html`<p><strong>${words.acknowledged(by)}</strong></p>`
      : state === 'declined'
        ? html`<p>
            <strong>${words.declined(by)}</strong> ${words.reason(declineReason ?? '')}
            ${dispatch.suggestedBody === null ? NOTHING : words.suggested(dispatch.suggestedBody)}
          </p>`
        : NOTHING;
  if (campaignState !== 'closed') return answer;
  return html`${answer}
    <p>${words.closed} ${closeReason ?? ''}</p>`;
}

function forms(view: LinkPage): Html {
  const { dispatch } = view;
  return html`${isOffered(dispatch.offers, 'acknowledge') ? acknowledgeForm(view) : NOTHING}
  ${declineForm(view)} ${questionForm(view)}`;
}

const key = ({ nextKey }: LinkPage): Html =>
  html`<input type="hidden" name="idempotencyKey" value="${nextKey()}" />`;

const acknowledgeForm = (view: LinkPage): Html =>
  html`<form method="post" action="${view.action}/acknowledge">
    ${key(view)}
    <p><button style="width:100%">${words.acknowledge}</button></p>
  </form>`;

/** The whole document while nothing is answered, else the single tasks that may still be given back. */
function declineForm(view: LinkPage): Html {
  const { dispatch, declinable, action } = view;
  const whole = isOffered(dispatch.offers, 'decline');
  if (!whole && declinable.length === 0) return NOTHING;
  return html`<details>
    <summary style="${TARGET};cursor:pointer">${words.notOurs}</summary>
    <form method="post" action="${action}/decline">
      ${key(view)}
      <label for="what">${words.giveBack}</label>
      <select id="what" name="what" style="min-height:44px">
        ${whole ? html`<option value="dispatch">${words.wholeDocument}</option>` : NOTHING}
        ${declinable.map((one) => html`<option value="${one.assignmentId}">${one.ordinal}. ${one.title}</option>`)}
      </select>
      <label for="reason">${words.reasonRequired}</label>
      <textarea id="reason" name="reason" rows="3" maxlength="2000" required></textarea>
      <label for="suggested">${words.suggestedBody}</label>
      <input id="suggested" name="suggestedBody" maxlength="300" style="min-height:44px" />
      <p><button class="plain" style="width:100%">${words.sendBack}</button></p>
    </form>
  </details>`;
}

/** Asks the coordinators, about the whole document or one piece of work. */
function questionForm(view: LinkPage): Html {
  const { dispatch, askable, action } = view;
  if (!isOffered(dispatch.offers, 'ask')) return NOTHING;
  return html`<details>
    <summary style="${TARGET};cursor:pointer">${words.question}</summary>
    <form method="post" action="${action}/ask">
      ${key(view)}
      <label for="about">${words.askAbout}</label>
      <select id="about" name="what" style="min-height:44px">
        <option value="dispatch">${words.wholeDocument}</option>
        ${askable.map((one) => html`<option value="${one.assignmentId}">${one.ordinal}. ${one.title}</option>`)}
      </select>
      <label for="text">${words.questionText}</label>
      <textarea id="text" name="text" rows="3" maxlength="2000" required></textarea>
      <p><button class="plain" style="width:100%">${words.ask}</button></p>
    </form>
  </details>`;
}

/** What was asked before, with the answers. */
function exchanges({ exchanges: said }: DispatchDetail): Html {
  if (said.length === 0) return NOTHING;
  return html`<h2>${words.exchanges}</h2>
    <ul>
      ${said.map(exchange)}
    </ul>`;
}

function exchange({
  kind,
  text,
  askedAt,
  taskTitle,
  answer,
  answeredAt,
  state,
}: ExchangeDetail): Html {
  const answered =
    answeredAt === null
      ? html`<br /><span class="muted">${EXCHANGE_STATE_NAMES[state]}</span>`
      : html`<br /><strong>${EXCHANGE_STATE_NAMES[state]} ${moment(answeredAt)}</strong>
          ${answer === null ? '' : `: ${answer}`}`;
  return html`<li>
    ${words.exchangeOn(EXCHANGE_KIND_NAMES[kind], moment(askedAt), taskTitle)}<br />${text}${answered}
  </li>`;
}

function tasks(dispatch: DispatchView): Html {
  if (dispatch.tasks.length === 0) return NOTHING;
  return html`<h2>${words.workOf(dispatch.bodyName)}</h2>
    <ol>
      ${dispatch.tasks.map(task)}
    </ol>`;
}

function task(one: DispatchTask): Html {
  const due =
    one.dueAt === null
      ? one.nature === 'standing'
        ? words.standing
        : words.undated
      : words.due(formatDate(localDateOf(one.dueAt)));
  const role = one.role === 'lead' ? '' : ` (${ASSIGNMENT_ROLE_NAMES[one.role]})`;
  const state = one.state === 'assigned' ? '' : ` · ${ASSIGNMENT_STATE_NAMES[one.state]}`;
  return html`<li>${one.title}${role} <span class="muted">– ${due}${state}</span></li>`;
}

function reports({ reports: own }: DispatchView): Html {
  if (own.length === 0) return NOTHING;
  return html`<h2>${words.reports}</h2>
    <ul>
      ${own.map((one) => html`<li>${words.reportDue(one.label, formatDate(localDateOf(one.dueAt)))}</li>`)}
    </ul>`;
}

const fullText = ({ text }: LinkPage): Html =>
  text === null
    ? NOTHING
    : html`<details>
        <summary style="${TARGET};cursor:pointer">${words.fullText}</summary>
        <div style="white-space:pre-wrap;overflow-wrap:anywhere">${text}</div>
      </details>`;
