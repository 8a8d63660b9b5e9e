import type { DispatchTask, DispatchView, LinkPageView } from '#application';
import { ASSIGNMENT_STATE_NAMES } from '#contracts/http';
import {
  canTransitionAssignment,
  canTransitionDispatch,
  documentTypeName,
  formatDate,
  formatInstant,
  localDateOf,
  localTimeOf,
  type Instant,
} from '#domain';
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
  `${localTimeOf(instant)} ngày ${formatDate(localDateOf(instant))}`;

const documentName = ({ document }: DispatchView): string => {
  const number = [document.number, document.symbol].filter(Boolean).join('/');
  return [documentTypeName(document.documentType), number].filter(Boolean).join(' ');
};

/** "Tiếp nhận nhiệm vụ": what the document asks of one body, and the buttons that fit where it stands. */
export function linkPage(view: LinkPage): Html {
  const { dispatch, refusal } = view;
  return page(
    'Tiếp nhận nhiệm vụ',
    html`<div style="font-size:1.125rem">
      <h1>${documentName(dispatch)}</h1>
      <p><strong>${dispatch.document.subject}</strong></p>
      ${facts(dispatch)} ${refusal === null ? NOTHING : html`<p class="error">${refusal}</p>`}
      ${standing(dispatch)} ${forms(view)}
      <h2>Việc của ${dispatch.bodyName}</h2>
      <ol>
        ${dispatch.tasks.map(task)}
      </ol>
      ${reports(dispatch)} ${fullText(view)}
      <p><a href="/sign-in" style="${TARGET}">Đăng nhập để làm thêm</a></p>
    </div>`,
  );
}

function facts({ document, bodyName, acknowledgeDueAt }: DispatchView): Html {
  const issued = document.issuedOn === null ? '' : `, ngày ${formatDate(document.issuedOn)}`;
  return html`<p>
      Cơ quan giao: ${document.issuerName}${issued}<br />
      Đơn vị nhận: ${bodyName}
    </p>
    ${
      acknowledgeDueAt === null
        ? NOTHING
        : html`<p>Đề nghị tiếp nhận trước ${formatInstant(acknowledgeDueAt)}.</p>`
    }`;
}

/** What has been answered, or why there is nothing to answer any more. */
function standing(dispatch: DispatchView): Html {
  const { campaignState, closeReason, state, answeredAt, answeredBy, declineReason } = dispatch;
  if (state === 'recalled' || campaignState === 'recalled') {
    return html`<p class="error">Văn bản đã được thu hồi. ${closeReason ?? ''}</p>`;
  }
  const by = answeredAt === null ? '' : `lúc ${moment(answeredAt)} (${answeredBy ?? ''})`;
  const answer =
    state === 'acknowledged'
      ? html`<p><strong>Đơn vị đã tiếp nhận ${by}.</strong></p>`
      : state === 'declined'
        ? html`<p>
            <strong>Đơn vị đã từ chối tiếp nhận ${by}.</strong> Lý do: ${declineReason ?? ''}
          </p>`
        : NOTHING;
  if (campaignState !== 'closed') return answer;
  return html`${answer}
    <p>Đợt giao nhiệm vụ đã kết thúc. ${closeReason ?? ''}</p>`;
}

function forms(view: LinkPage): Html {
  const { dispatch } = view;
  if (dispatch.campaignState !== 'running' && dispatch.campaignState !== 'paused') return NOTHING;
  return html`${canTransitionDispatch(dispatch.state, 'acknowledge') ? acknowledgeForm(view) : NOTHING}
  ${declineForm(view)} ${question(view)}`;
}

const key = ({ nextKey }: LinkPage): Html =>
  html`<input type="hidden" name="idempotencyKey" value="${nextKey()}" />`;

const acknowledgeForm = (view: LinkPage): Html =>
  html`<form method="post" action="${view.action}/acknowledge">
    ${key(view)}
    <p><button style="width:100%">Tiếp nhận</button></p>
  </form>`;

/** The whole document while nothing is answered, else the single tasks that may still be given back. */
function declineForm(view: LinkPage): Html {
  const { dispatch, action } = view;
  const whole = canTransitionDispatch(dispatch.state, 'decline');
  const tasks = dispatch.tasks.filter((one) => canTransitionAssignment(one.state, 'decline'));
  if (dispatch.state === 'declined' || (!whole && tasks.length === 0)) return NOTHING;
  return html`<details>
    <summary style="${TARGET};cursor:pointer">Không thuộc thẩm quyền</summary>
    <form method="post" action="${action}/decline">
      ${key(view)}
      <label for="what">Trả lại</label>
      <select id="what" name="what" style="min-height:44px">
        ${whole ? html`<option value="dispatch">Cả văn bản</option>` : NOTHING}
        ${tasks.map((one) => html`<option value="${one.assignmentId}">${one.ordinal}. ${one.title}</option>`)}
      </select>
      <label for="reason">Lý do (bắt buộc)</label>
      <textarea id="reason" name="reason" rows="3" maxlength="2000" required></textarea>
      <p><button class="plain" style="width:100%">Gửi trả lại kèm lý do</button></p>
    </form>
  </details>`;
}

/** Asking goes by ordinary mail to the people who can answer. */
function question({ dispatch, coordinators }: LinkPage): Html {
  const [first, ...others] = coordinators;
  if (first === undefined) return NOTHING;
  const subject = encodeURIComponent(`Hỏi về ${documentName(dispatch)} – ${dispatch.bodyName}`);
  const copy = others.length === 0 ? '' : `&cc=${encodeURIComponent(others.join(','))}`;
  const address = `mailto:${encodeURIComponent(first).replace('%40', '@')}?subject=${subject}${copy}`;
  return html`<p>
    <a href="${address}" style="${TARGET}">Hỏi lại cơ quan giao</a>
  </p>`;
}

function task(one: DispatchTask): Html {
  const due =
    one.dueAt === null
      ? one.nature === 'standing'
        ? 'thường xuyên'
        : 'không thời hạn'
      : `hạn ${formatDate(localDateOf(one.dueAt))}`;
  const role = one.role === 'lead' ? '' : ` (${ROLE_NAMES[one.role]})`;
  const state = one.state === 'assigned' ? '' : ` · ${ASSIGNMENT_STATE_NAMES[one.state]}`;
  return html`<li>${one.title}${role} <span class="muted">– ${due}${state}</span></li>`;
}

const ROLE_NAMES = {
  support: 'phối hợp',
  monitor: 'theo dõi, đôn đốc',
  adviser: 'tham mưu',
} as const;

function reports({ reports: own }: DispatchView): Html {
  if (own.length === 0) return NOTHING;
  return html`<h2>Báo cáo kỳ</h2>
    <ul>
      ${own.map((one) => html`<li>${one.label} – hạn nộp ${formatDate(localDateOf(one.dueAt))}</li>`)}
    </ul>`;
}

const fullText = ({ text }: LinkPage): Html =>
  text === null
    ? NOTHING
    : html`<details>
        <summary style="${TARGET};cursor:pointer">Xem toàn văn</summary>
        <div style="white-space:pre-wrap;overflow-wrap:anywhere">${text}</div>
      </details>`;
