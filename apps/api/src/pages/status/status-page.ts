import type { CampaignSummary, PeriodTotals } from '#application';
import { formatDate, formatInstant, localDateOf, type Instant } from '#domain';
import {
  CAMPAIGN_STATE_NAMES,
  documentTypeName,
  ENGINE_WORDS,
  STATUS_PAGE_WORDS as words,
} from '#wording';
import type { Part } from '../../health/part.js';
import { presentDuty } from '../../health/present-duty.js';
import type { Readiness } from '../../health/readiness.js';
import { html, NOTHING, type Html } from '../../http/html.js';
import { page } from '../../http/page/page.js';

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

/** The first page: what runs, how each part is, and where to go on. */
export const statusPage = (view: StatusPage): Html =>
  page(
    words.title,
    html`<h1>${words.product}</h1>
      <p>
        ${view.demo ? html`<strong>${words.simulatedDay}</strong> ` : html`${words.now} `}${formatInstant(view.now)}
      </p>
      ${campaigns(view)}
      <h2>${words.health}</h2>
      <ul class="rows">
        ${health(view.readiness)} ${queues(view.readiness)}
      </ul>
      ${whereTo(view)}`,
  );

function campaigns({ campaigns: list, demo }: StatusPage): Html {
  if (list === null) {
    return html`<p><a href="/sign-in">${words.signIn}</a> ${words.toSeeCampaigns}</p>`;
  }
  if (list.length === 0) {
    return html`<h2>${words.campaigns}</h2>
      <p>
        ${words.none}
        ${
          demo
            ? html`${words.loadSamples} <code>npm run demo:reset</code> ${words.and}
                <code>npm start</code>.`
            : html`${words.beginWithDocument} <code>POST /api/v1/campaigns</code>, ${words.or}
                <code>npm run -s dondoc -- launch READING.json --answers ANSWERS.json</code>.`
        }
      </p>`;
  }
  return html`<h2>${words.campaigns}</h2>
    <ul class="rows">
      ${list.map(campaign)}
    </ul>`;
}

function standing({ state, openQuestions }: CampaignSummary): string {
  const name = CAMPAIGN_STATE_NAMES[state];
  if (openQuestions === null) return name;
  return openQuestions === 0
    ? `${name}, ${words.answeredAll}`
    : `${name}, ${words.questionsLeft(openQuestions)}`;
}

function campaign(summary: ShownCampaign): Html {
  const { document, totals, id, periods } = summary;
  const number = [document.number, document.symbol].filter(Boolean).join('/');
  const name = number === '' ? words.noNumber : number;
  return html`<li>
    <strong>${documentTypeName(document.documentType)} ${name}</strong> · ${standing(summary)}<br />
    ${document.subject}<br />
    <span class="muted">${document.issuerName}</span><br />
    ${totals.dispatches.bodies === 0 ? NOTHING : numbers(totals)} ${reports(periods)}
    <span class="muted small">${words.id(id)}</span>
  </li>`;
}

function numbers({ work, dispatches }: CampaignSummary['totals']): Html {
  const parts = [
    words.acknowledged(dispatches.acknowledged, dispatches.bodies),
    words.done(work.doneInTime + work.doneLate + work.undatedDone),
    words.inTime(work.openInTime),
    words.late(work.openLate),
    words.undated(work.undatedOpen),
    words.standing(work.standing),
    words.awaiting(work.awaitingConfirmation),
  ];
  const late = work.openLate > 0 ? html` class="fault"` : NOTHING;
  return html`<span${late}>${parts.join(' · ')}</span><br />`;
}

/** The last period that was opened, and the next to come. */
function reports(periods: readonly PeriodTotals[]): Html {
  const begun = periods.filter(({ state }) => state !== 'scheduled');
  const last = begun.at(-1);
  const next = periods.find(({ state }) => state === 'scheduled');
  const parts = [
    ...(last === undefined ? [] : [words.reportsReceived(last.label, last.accepted, last.bodies)]),
    ...(next === undefined
      ? []
      : [words.periodOpens(next.label, formatDate(localDateOf(next.opensAt)))]),
  ];
  return parts.length === 0 ? NOTHING : html`<span>${parts.join(' · ')}</span><br />`;
}

const MARKS = { ok: '✓', warning: '!', error: '✗' } as const;

function health({ database, temporal, worker, mail, engine }: Readiness): readonly Html[] {
  const named: readonly (readonly [string, Part])[] = [
    ['PostgreSQL', database],
    ['Temporal', temporal],
    [words.worker, worker],
    [words.mail, mail],
    [words.engine, engine],
  ];
  return named.map(
    ([name, part]) => html`<li${part.status === 'error' ? html` class="fault"` : NOTHING}>
      ${MARKS[part.status]} <strong>${name}</strong>: ${part.detail}
    </li>`,
  );
}

/** What waits, with its age: also what is not late yet. */
const queues = ({ waiting }: Readiness): readonly Html[] =>
  waiting
    .map(presentDuty)
    .filter((duty) => duty.waiting > 0)
    .map(
      ({
        title,
        waiting: count,
        oldestAgeSeconds,
        late,
      }) => html`<li${late ? html` class="fault"` : NOTHING}>
        ${late ? MARKS.warning : '·'} ${ENGINE_WORDS.waits(title, count, Math.round((oldestAgeSeconds ?? 0) / 60))}
      </li>`,
    );

function whereTo({ demo, mailboxUrl, temporalUiUrl }: StatusPage): Html {
  const link = (address: string | null, name: string): Html =>
    address === null ? NOTHING : html`<li><a href="${address}">${name}</a></li>`;
  return html`<h2>${words.goOn}</h2>
    <ul class="rows">
      ${link(mailboxUrl, words.mailbox)} ${link(temporalUiUrl, words.temporalUi)}
      ${link('/docs', words.docs)} ${link('/openapi.json', words.openApi)}
      ${link('/readyz', words.healthJson)} ${link('/sign-in', words.signIn)}
    </ul>
    ${
      demo
        ? html`<p>
            ${words.tryFirst} <em>${words.tryPress}</em> ${words.tryThen}
            <code>npm run demo:fast-forward</code> ${words.tryForward}
          </p>`
        : NOTHING
    }`;
}
