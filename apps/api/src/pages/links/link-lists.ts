import type { DispatchTask, DispatchView } from '#application';
import { formatDate, formatInstant, localDateOf, type Instant } from '#domain';
import { ASSIGNMENT_ROLE_NAMES, LINK_PAGE_WORDS as words } from '#wording';
import { html, NOTHING, when, type Html } from '../../http/html.js';
import { tagOf } from '../../http/page/parts.js';
import { reportTag, workTag } from '../row-names.js';

export function taskList(dispatch: DispatchView, asOf: Instant): Html {
  const { tasks, bodyName, state, declineReason } = dispatch;
  if (tasks.length === 0) return NOTHING;
  return html`<section>
    <h2>${words.workOf(bodyName)}</h2>
    <ol class="rows">
      ${tasks.map((one) =>
        // Why the whole document was given back is told once, above.
        task(
          {
            ...one,
            reason: one.reason === declineReason ? null : one.reason,
            dispatchState: state,
          },
          asOf,
        ),
      )}
    </ol>
  </section>`;
}

function dueWords({ dueAt, nature }: DispatchTask): string {
  if (dueAt !== null) return words.due(formatDate(localDateOf(dueAt)));
  // Its tag says that it is standing work.
  return nature === 'standing' ? '' : words.undated;
}

function task(
  one: DispatchTask & Pick<Parameters<typeof workTag>[0], 'dispatchState'>,
  asOf: Instant,
): Html {
  const more = [
    ...(one.role === 'lead' ? [] : [ASSIGNMENT_ROLE_NAMES[one.role]]),
    ...(one.partners.length === 0 ? [] : [words.partners(one.partners.join(', '))]),
    ...(one.reportsTo === null ? [] : [words.reportsTo(one.reportsTo)]),
  ];
  return html`<li>
    <p class="due">${tagOf(workTag(one, asOf))} ${dueWords(one)}</p>
    <h3>${one.ordinal}. ${one.title}</h3>
    ${more.length === 0 ? NOTHING : html`<p class="small soft">${more.join(' · ')}</p>`}
    ${when(one.reason, (reason) => html`<p class="small">${words.reason(reason)}</p>`)}
  </li>`;
}

export function reportList({ reports }: DispatchView, asOf: Instant): Html {
  if (reports.length === 0) return NOTHING;
  return html`<section>
    <h2>${words.reports}</h2>
    <ul class="rows">
      ${reports.map(
        (one) =>
          html`<li>
            <p class="due">
              ${tagOf(reportTag(one, asOf))} ${words.reportDue(formatInstant(one.dueAt))}
            </p>
            <h3>${one.label}</h3>
          </li>`,
      )}
    </ul>
  </section>`;
}
