import type { CampaignSummary, PeriodTotals } from '#application';
import { CAMPAIGN_STATE_NAMES } from '#contracts/http';
import { documentTypeName, formatDate, formatInstant, localDateOf, type Instant } from '#domain';
import type { Part, Readiness } from '../../health/readiness.js';
import { html, page, type Html } from '../../http/html.js';

export interface ShownCampaign extends CampaignSummary {
  readonly periods: readonly PeriodTotals[];
}

export interface StatusPage {
  readonly demo: boolean;
  readonly now: Instant;
  readonly readiness: Readiness;
  /** null: whoever looks may not see any; a fault in reading them shows in the readiness. */
  readonly campaigns: readonly ShownCampaign[] | null;
  readonly mailboxUrl: string | null;
  readonly temporalUiUrl: string | null;
}

const NOTHING = html``;

/** The first page: what runs, how each part is, and where to go on. */
export const statusPage = (view: StatusPage): Html =>
  page(
    'Trang đầu',
    html`<h1>Đôn đốc</h1>
      <p>
        ${view.demo ? html`<strong>Ngày mô phỏng:</strong> ` : html`Bây giờ là `}${formatInstant(view.now)}
      </p>
      ${campaigns(view)}
      <h2>Sức khỏe</h2>
      <ul>
        ${health(view.readiness)}
      </ul>
      ${whereTo(view)}`,
  );

function campaigns({ campaigns: list, demo }: StatusPage): Html {
  if (list === null) {
    return html`<p>
      <a href="/sign-in">Đăng nhập</a> để xem các đợt giao nhiệm vụ của cơ quan mình.
    </p>`;
  }
  if (list.length === 0) {
    return html`<h2>Các đợt giao nhiệm vụ</h2>
      <p>
        Chưa có đợt nào.
        ${
          demo
            ? html`Nạp dữ liệu mẫu: dừng chương trình rồi chạy <code>npm run demo:reset</code> và
                <code>npm start</code>.`
            : html`Bắt đầu bằng một văn bản: <code>POST /api/v1/campaigns</code>, hoặc
                <code>npm run -s dondoc -- launch READING.json --answers ANSWERS.json</code>.`
        }
      </p>`;
  }
  return html`<h2>Các đợt giao nhiệm vụ</h2>
    ${list.map(campaign)}`;
}

function standing({ state, openQuestions }: CampaignSummary): string {
  const name = CAMPAIGN_STATE_NAMES[state];
  if (openQuestions === null) return name;
  return openQuestions === 0
    ? `${name}, đã trả lời đủ câu hỏi bắt buộc`
    : `${name}, còn ${openQuestions} câu hỏi bắt buộc`;
}

function campaign(summary: ShownCampaign): Html {
  const { document, totals, id, periods } = summary;
  const number = [document.number, document.symbol].filter(Boolean).join('/');
  const name = number === '' ? '(chưa có số)' : number;
  return html`<div style="border-top:1px solid #d5d9e0;padding:.5rem 0">
    <strong>${documentTypeName(document.documentType)} ${name}</strong> · ${standing(summary)}<br />
    ${document.subject}<br />
    <span class="muted">${document.issuerName}</span><br />
    ${totals.dispatches.bodies === 0 ? NOTHING : numbers(totals)} ${reports(periods)}
    <span class="muted" style="font-size:.8rem">Mã: ${id}</span>
  </div>`;
}

function numbers({ work, dispatches }: CampaignSummary['totals']): Html {
  const parts = [
    `tiếp nhận ${dispatches.acknowledged}/${dispatches.bodies} đơn vị`,
    `hoàn thành ${work.doneInTime + work.doneLate + work.undatedDone}`,
    `trong hạn ${work.openInTime}`,
    `quá hạn ${work.openLate}`,
    `không thời hạn ${work.undatedOpen}`,
    `thường xuyên ${work.standing}`,
    `chờ xác nhận ${work.awaitingConfirmation}`,
  ];
  const late = work.openLate > 0 ? html` class="error"` : NOTHING;
  return html`<span${late}>${parts.join(' · ')}</span><br />`;
}

/** The last period that was opened, and the next to come. */
function reports(periods: readonly PeriodTotals[]): Html {
  const begun = periods.filter(({ state }) => state !== 'scheduled');
  const last = begun.at(-1);
  const next = periods.find(({ state }) => state === 'scheduled');
  const parts = [
    ...(last === undefined
      ? []
      : [`${last.label}: đã nhận ${last.accepted}/${last.bodies} báo cáo`]),
    ...(next === undefined
      ? []
      : [`${next.label}: mở ngày ${formatDate(localDateOf(next.opensAt))}`]),
  ];
  return parts.length === 0 ? NOTHING : html`<span>${parts.join(' · ')}</span><br />`;
}

const MARKS = { ok: '✓', warning: '!', error: '✗' } as const;

function health({ database, temporal, worker, mail }: Readiness): readonly Html[] {
  const named: readonly (readonly [string, Part])[] = [
    ['PostgreSQL', database],
    ['Temporal', temporal],
    ['Bộ nhắc việc (worker)', worker],
    ['Thư', mail],
  ];
  return named.map(
    ([name, part]) => html`<li${part.status === 'error' ? html` class="error"` : NOTHING}>
      ${MARKS[part.status]} <strong>${name}</strong>: ${part.detail}
    </li>`,
  );
}

function whereTo({ demo, mailboxUrl, temporalUiUrl }: StatusPage): Html {
  const link = (address: string | null, name: string): Html =>
    address === null ? NOTHING : html`<li><a href="${address}">${name}</a></li>`;
  return html`<h2>Đi tiếp</h2>
    <ul>
      ${link(mailboxUrl, 'Hộp thư thử: xem thư và bấm Tiếp nhận')}
      ${link(temporalUiUrl, 'Temporal UI: đồng hồ của từng đợt')}
      ${link('/openapi.json', 'OpenAPI của API /api/v1')} ${link('/readyz', 'Sức khỏe dạng JSON')}
      ${link('/sign-in', 'Đăng nhập')}
    </ul>
    ${
      demo
        ? html`<p>
            Thử ngay: 1) mở hộp thư thử, chọn một thư “Việc mới”, bấm <em>Tiếp nhận</em> rồi tải lại
            trang này; 2) giao nhiệm vụ bằng curl theo README; 3)
            <code>npm run demo:fast-forward</code> tua hai năm.
          </p>`
        : NOTHING
    }`;
}
