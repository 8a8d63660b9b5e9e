import type { AssignmentDetail, SubmissionView } from '#application';
import { formatDate, formatInstant } from '#domain';
import { ASSIGNMENT_ROLE_NAMES, PROGRESS_NAMES, WORK_PAGE_WORDS as words } from '#wording';
import { html, NOTHING, when, type Html } from '../../http/html.js';
import { icon } from '../../http/page/icons.js';
import { writtenNumber } from '../../http/page/written-number.js';
import { moment } from '../row-names.js';

const fact = (name: string, value: string | null): Html =>
  value === null || value === ''
    ? NOTHING
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;

function dueOf({ dueAt, nature }: AssignmentDetail): string {
  if (dueAt !== null) return formatInstant(dueAt);
  return nature === 'standing' ? words.standing : words.undated;
}

/** Who, what, by when, to whom. */
export function workFacts(work: AssignmentDetail): Html {
  const { progress, lastWordAt, originalDueAt, dueAt } = work;
  const word =
    progress === null || lastWordAt === null
      ? null
      : words.wordAt(PROGRESS_NAMES[progress], moment(lastWordAt));
  const moved = originalDueAt !== null && originalDueAt !== dueAt;
  return html`<dl class="card facts pairs">
    ${fact(words.dueAt, dueOf(work))}
    ${fact(words.firstDue, moved ? formatInstant(originalDueAt) : null)}
    ${fact(words.body, work.bodyName)} ${fact(words.role, ASSIGNMENT_ROLE_NAMES[work.role])}
    ${fact(words.partners, work.partners.join(', '))} ${fact(words.reportsTo, work.reportsTo)}
    ${fact(words.issuer, work.document.issuerName)} ${fact(words.lastWord, word)}
    ${fact(words.lastNote, work.progressNote)}
  </dl>`;
}

export function submissionList({
  submissions,
  target,
}: Pick<AssignmentDetail, 'submissions' | 'target'>): Html {
  if (submissions.length === 0) return NOTHING;
  return html`<section>
    <h2>${words.submissions}</h2>
    <ul class="rows">
      ${submissions.map((one) => submission(one, target?.unit ?? ''))}
    </ul>
  </section>`;
}

const VERDICTS = { accepted: words.accepted, returned: words.returnedOnce } as const;

function submission(
  { submittedAt, submittedBy, note, verdict, verdictReason, files, links, figure }: SubmissionView,
  unit: string,
): Html {
  return html`<li>
    <p class="small soft">
      ${words.submittedBy(moment(submittedAt), submittedBy)} ·
      ${verdict === null ? words.undecided : VERDICTS[verdict]} ${verdictReason ?? ''}
    </p>
    <p class="typed">${note}</p>
    ${when(figure, ({ numerator, denominator }) => html`<p>${words.figure(writtenNumber(numerator), denominator === null ? null : writtenNumber(denominator), unit)}</p>`)}
    ${files.map(
      ({ id, fileName }) =>
        html`<p>
          <a class="link" href="/api/v1/attachments/${id}">${icon('file')}${fileName}</a>
        </p>`,
    )}
    ${links.map(
      ({ url, title }) =>
        html`<p><a class="link" href="${url}" rel="noreferrer">${title ?? url}</a></p>`,
    )}
  </li>`;
}

export function dueChanges({ dueDateChanges }: Pick<AssignmentDetail, 'dueDateChanges'>): Html {
  if (dueDateChanges.length === 0) return NOTHING;
  return html`<section>
    <h2>${words.dueChanges}</h2>
    <ul class="rows">
      ${dueDateChanges.map(
        ({ oldDueOn, newDueOn, changedBy, reason }) =>
          html`<li>
            ${words.dueChange(oldDueOn === null ? words.noDue : formatDate(oldDueOn), formatDate(newDueOn), changedBy)}
            <span class="soft">${reason}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
