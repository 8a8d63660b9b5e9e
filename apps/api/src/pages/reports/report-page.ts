import { UPLOAD_FILES_LIMIT, UPLOAD_LIMIT_BYTES, type ReportDetail } from '#application';
import { reportDraftSchema } from '#contracts/http';
import { formatDate, formatInstant, isOffered, isPast, type Instant } from '#domain';
import {
  CONFLICT_WORDS,
  FORM_WORDS,
  PAGE_FRAME_WORDS,
  REPORT_PAGE_WORDS as words,
  SUBMIT_FORM_WORDS,
  WORK_PAGE_WORDS,
} from '#wording';
import { html, NOTHING, type Html } from '../../http/html.js';
import { fileInput, textArea, textInput } from '../../http/page/fields.js';
import { givenTo, type RefusedForm } from '../../http/page/given.js';
import { icon } from '../../http/page/icons.js';
import { page, type PageVisitor } from '../../http/page/page.js';
import { hidden, refusalBox, tagOf, writtenBox } from '../../http/page/parts.js';
import { writtenNumber } from '../../http/page/written-number.js';
import { documentName, moment, reportTag } from '../row-names.js';
import type { ReportDraft } from './report-form.js';

export interface ReportPage {
  readonly visitor: PageVisitor;
  readonly report: ReportDetail;
  readonly asOf: Instant;
  readonly nextKey: () => string;
  readonly refused: RefusedForm | null;
  readonly done: string | undefined;
}

/** Empty rows below those that are written. */
const SPARE_ROWS = 3;

const contentOf = ({ content }: ReportDetail): ReportDraft => {
  const parsed = reportDraftSchema.safeParse(content ?? {});
  return parsed.success ? parsed.data : reportDraftSchema.parse({});
};

/** "Nộp báo cáo kỳ": one question a block; what was handed in is read only. */
export function reportPage(view: ReportPage): Html {
  const { report, visitor, asOf, done } = view;
  const { label, seriesTitle, document, dispatchId, startsOn, endsOn, cutoffOn, dueAt } = report;
  const open = isOffered(report.offers, 'submit');
  return page(
    label,
    html`<p><a class="link" href="/work">${icon('left')}${PAGE_FRAME_WORDS.toWork}</a></p>
      <div>
        <p class="due">${tagOf(reportTag(report, asOf))} ${words.due(formatInstant(dueAt))}</p>
        <h1>${seriesTitle}: ${label}</h1>
        <p class="soft">
          ${words.period(formatDate(startsOn), formatDate(endsOn))}.
          ${cutoffOn === null ? '' : `${words.cutoff(formatDate(cutoffOn))}.`}
        </p>
        <p>
          <a class="link" href="/work/documents/${dispatchId}"
            >${icon('doc')}${documentName(document)}</a
          >
        </p>
      </div>
      ${done === 'draft' ? html`<p class="box done" role="status">${words.saved}</p>` : NOTHING}
      ${done === 'submit' ? html`<p class="box done" role="status">${words.submitted}</p>` : NOTHING}
      ${refused(view, open)} ${standing(view)} ${open ? form(view) : written(contentOf(report))}
      ${files(report)}`,
    {
      width: 'column',
      visitor,
      foot: html`<p class="muted">${PAGE_FRAME_WORDS.asOf(moment(asOf))}</p>`,
    },
  );
}

function standing({ report, asOf }: ReportPage): Html {
  const { state, reason, dueAt } = report;
  switch (state) {
    case 'returned':
      return html`<p class="box late">
        <strong>${icon('back')} ${words.returned}</strong> ${reason ?? ''}
      </p>`;
    case 'submitted':
      return html`<p class="box run">${words.waits}</p>`;
    case 'accepted':
      return html`<p class="box done">${words.accepted}</p>`;
    case 'locked':
      return html`<p class="box out">${words.locked}</p>`;
    case 'open':
    case 'draft':
      return isPast(dueAt, asOf) ? html`<p class="box soon">${words.lateOpen}</p>` : NOTHING;
  }
}

function refused({ refused: last, report }: ReportPage, open: boolean): Html {
  if (last === null) return NOTHING;
  const { refusal, typed } = last;
  if (refusal.code !== 'STALE_VERSION') {
    return html`${refusalBox(refusal, FORM_WORDS.safe, (pointer) => pointer.slice(1))}
    ${open ? html`<p class="hint">${WORK_PAGE_WORDS.chooseAgain}</p>` : writtenBox(typed)}`;
  }
  return html`<div class="box late" role="alert">
      <h2>${icon('late')} ${CONFLICT_WORDS.title}</h2>
      <p>${CONFLICT_WORDS.safe}</p>
      <h3>${CONFLICT_WORDS.theirs}</h3>
      ${written(contentOf(report))}
      <p><a class="link" href="/reports/${report.id}">${CONFLICT_WORDS.keepTheirs}</a></p>
    </div>
    ${open ? NOTHING : writtenBox(typed)}`;
}

function written({ done, difficulties, proposals, nothingToReport, figures }: ReportDraft): Html {
  const rows = [
    ...(nothingToReport ? [[words.nothing, '✓']] : []),
    [words.done, done],
    ...figures.map(({ name, value, unit }) => [name, `${writtenNumber(value)} ${unit}`]),
    [words.difficulties, difficulties],
    [words.proposals, proposals],
  ].filter(([, value]) => value !== '');
  if (rows.length === 0) return html`<p>${words.nothingWritten}</p>`;
  return html`<dl class="card facts">
    ${rows.map(
      ([name = '', value = '']) =>
        html`<div>
          <dt>${name}</dt>
          <dd class="typed">${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function form(view: ReportPage): Html {
  const { report, refused: last, nextKey } = view;
  const { value, fault } = givenTo(last, last?.form ?? '');
  const kept = contentOf(report);
  const text = (name: 'done' | 'difficulties' | 'proposals', label: string): Html =>
    textArea({
      id: name,
      name,
      label,
      value: value(name) ?? kept[name],
      fault: fault(`/${name}`),
      max: 100_000,
    });
  const nothing = last === null ? kept.nothingToReport : value('nothingToReport') === 'on';
  return html`<form
    method="post"
    action="/reports/${report.id}/submit"
    class="stack"
    enctype="multipart/form-data"
    data-save="/reports/${report.id}/keep"
  >
    ${hidden({ idempotencyKey: nextKey(), ifMatch: report.version })}
    <label class="choice">
      <input
        type="checkbox"
        name="nothingToReport"
        ${nothing ? html` checked` : NOTHING}
      />${words.nothing}
    </label>
    ${text('done', words.doneRequired)} ${figureRows(view, kept)}
    ${text('difficulties', words.difficulties)} ${text('proposals', words.proposals)}
    ${fileInput({
      id: 'files',
      name: 'files',
      label: words.files,
      hint: SUBMIT_FORM_WORDS.filesHint(UPLOAD_LIMIT_BYTES / 2 ** 20, UPLOAD_FILES_LIMIT),
    })}
    <div class="acts row">
      <button class="primary">${words.submit}</button>
      <button formaction="/reports/${report.id}/draft" formnovalidate>${words.save}</button>
    </div>
  </form>`;
}

function figureRows({ refused: last }: ReportPage, kept: ReportDraft): Html {
  const { value, fault } = givenTo(last, last?.form ?? '');
  const typed = Object.keys(last?.typed ?? {}).filter((name) => /^figureName\d+$/.test(name));
  const count = Math.max(kept.figures.length + SPARE_ROWS, typed.length);
  const rows = Array.from({ length: count }, (_, row) => {
    const figure = kept.figures[row];
    const field = (name: string, label: string, was: string | undefined) =>
      textInput({
        id: `${name}${row}`,
        name: `${name}${row}`,
        label,
        value: value(`${name}${row}`) ?? was,
        fault: fault(`/${name}${row}`),
      });
    return html`<div class="figure">
      ${field('figureName', words.figureName(row + 1), figure?.name)}
      ${field('figureValue', words.figureValue, figure === undefined ? undefined : writtenNumber(figure.value))}
      ${field('figureUnit', words.figureUnit, figure?.unit)}
    </div>`;
  });
  return html`<fieldset>
    <legend>${words.figures}</legend>
    <p class="hint">${words.figuresHint}</p>
    ${rows}
  </fieldset>`;
}

const files = ({ files: kept }: ReportDetail): Html =>
  html`${kept.map(
    ({ id, fileName }) =>
      html`<p><a class="link" href="/api/v1/attachments/${id}">${icon('file')}${fileName}</a></p>`,
  )}`;
