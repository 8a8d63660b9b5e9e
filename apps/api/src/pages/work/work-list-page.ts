import type { WorkItemView } from '#application';
import { WORK_SECTIONS, formatInstant, type Instant, type WorkSection } from '#domain';
import {
  ASSIGNMENT_ROLE_NAMES,
  PAGE_FRAME_WORDS,
  PRIMARY_ACT_NAMES,
  WORK_LIST_WORDS as words,
  WORK_SECTION_NAMES,
} from '#wording';
import { html, NOTHING, when, type Html } from '../../http/html.js';
import { icon } from '../../http/page/icons.js';
import { page, type PageVisitor } from '../../http/page/page.js';
import { hidden, tagOf, type Tag } from '../../http/page/parts.js';
import {
  documentName,
  moment,
  reportTag,
  sentenceOf,
  UNACKNOWLEDGED,
  workTag,
} from '../row-names.js';

export interface WorkListPage {
  readonly visitor: PageVisitor;
  readonly asOf: Instant;
  readonly counts: Readonly<Record<WorkSection, number>>;
  readonly items: readonly WorkItemView[];
  /** The one section that is shown; null: all of them, the beginning of each. */
  readonly section: WorkSection | null;
  readonly next: string | null;
  readonly nextKey: () => string;
}

/** What has time stays folded. */
const FOLDED: readonly WorkSection[] = ['later', 'standing', 'done'];

/** "Việc của tôi": what is to be done today comes first, each with its one button. */
export function workListPage(view: WorkListPage): Html {
  const { counts, section, next, asOf } = view;
  const urgent = counts.toAcknowledge + counts.overdue;
  const isEmpty = Object.values(counts).every((count) => count === 0);
  const shown = section === null ? WORK_SECTIONS : [section];
  return page(
    words.title,
    html`<div>
        <p class="soft">${words.title}</p>
        <h1>${urgent > 0 ? words.today(urgent) : words.nothingToday}</h1>
        ${counts.within7Days > 0 ? html`<p class="lead">${words.soon(counts.within7Days)}</p>` : NOTHING}
      </div>
      ${isEmpty ? html`<p class="box run">${words.empty} ${words.emptyNext}</p>` : NOTHING}
      ${shown.map((one) => sectionOf(view, one))}
      ${section === null ? NOTHING : html`<p><a class="link" href="/work">${icon('left')}${words.backToList}</a></p>`}
      ${section === null ? NOTHING : when(next, (address) => html`<p><a class="link" href="${address}">${words.older}</a></p>`)}`,
    {
      visitor: view.visitor,
      foot: html`<p class="muted">${PAGE_FRAME_WORDS.asOf(moment(asOf))}</p>`,
    },
  );
}

function sectionOf(view: WorkListPage, section: WorkSection): Html {
  const rows = view.items.filter((item) => item.section === section);
  const count = view.counts[section];
  if (count === 0) return NOTHING;
  const name = WORK_SECTION_NAMES[section];
  const list = html`<ul class="list">
      ${rows.map((item) => html`<li class="card item">${card(view, item)}</li>`)}
    </ul>
    ${
      rows.length < count && view.section === null
        ? html`<p>
            <a class="link" href="/work?section=${section}">${words.seeAll(name, count)}</a>
          </p>`
        : NOTHING
    }`;
  if (FOLDED.includes(section) && view.section === null) {
    return html`<details class="fold">
      <summary>${name}<span class="n">${count}</span>${icon('down')}</summary>
      <div>${list}</div>
    </details>`;
  }
  return html`<section>
    <div class="heading${section === 'overdue' ? ' late' : ''}">
      <h2>${name}</h2>
      <span class="n">${count}</span>
    </div>
    ${list}
  </section>`;
}

function card(view: WorkListPage, item: WorkItemView): Html {
  const of = [
    documentName(item),
    item.issuerName,
    ...(item.kind === 'assignment' ? [ASSIGNMENT_ROLE_NAMES[item.role]] : []),
    ...(view.visitor.bodyNames.length > 1 ? [item.bodyName] : []),
  ];
  return html`<div>
      <p class="due">${tagOf(itemTag(item, view.asOf))} ${dueWords(item)}</p>
      <h3><a href="${addressOf(item)}">${sentenceOf(item.title)}</a></h3>
      <p class="small soft">${of.join(' · ')}</p>
    </div>
    ${button(view, item)}`;
}

const dueWords = ({ dueAt }: WorkItemView): string =>
  dueAt === null ? words.undated : words.due(formatInstant(dueAt));

function itemTag(item: WorkItemView, now: Instant): Tag {
  if (item.kind === 'dispatch') return UNACKNOWLEDGED;
  return item.kind === 'assignment' ? workTag(item, now) : reportTag(item, now);
}

function addressOf(item: WorkItemView): string {
  if (item.kind === 'dispatch') return `/work/documents/${item.id}`;
  return item.kind === 'assignment' ? `/work/${item.id}` : `/reports/${item.id}`;
}

/** The one thing to press: acknowledging is done here, the rest is written on the page of the row. */
function button(view: WorkListPage, item: WorkItemView): Html {
  const { primaryAct: act, section, dispatchId } = item;
  if (act === null)
    return html`<p class="small muted">${section === 'done' ? words.finished : words.waits}</p>`;
  if (act !== 'acknowledge') {
    const anchor = act === 'report' ? '' : `#${act}`;
    return html`<a class="button primary" href="${addressOf(item)}${anchor}"
      >${PRIMARY_ACT_NAMES[act]}</a
    >`;
  }
  return html`<form method="post" action="/work/documents/${dispatchId}/acknowledge">
    ${hidden({ idempotencyKey: view.nextKey() })}
    <button class="primary">${PRIMARY_ACT_NAMES.acknowledge}</button>
  </form>`;
}
