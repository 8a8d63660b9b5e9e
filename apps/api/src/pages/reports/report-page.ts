import { UPLOAD_FILES_LIMIT, UPLOAD_LIMIT_BYTES, type ReportDetail } from '#application';
import {
  formatDate,
  formatInstant,
  isOffered,
  isPast,
  reportContentOf,
  type Instant,
  type ReportContent,
} from '#domain';
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
import { answerFields, writtenAnswers } from './answer-fields.js';

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

const contentOf = ({ content }: ReportDetail): ReportContent => reportContentOf(content);

/** What a form begins with: what was kept, else what is known. */
const begunWith = (report: ReportDetail): ReportContent =>
  report.prefill === null ? contentOf(report) : report.prefill.content;

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
      ${refused(view, open)} ${standing(view)} ${open ? form(view) : written(report)}
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
      ${written(report)}
      <p><a class="link" href="/reports/${report.id}">${CONFLICT_WORDS.keepTheirs}</a></p>
    </div>
    ${open ? NOTHING : writtenBox(typed)}`;
}

function written(report: ReportDetail): Html {
  const { done, difficulties, proposals, nothingToReport, figures, answers } = contentOf(report);
  const rows = [
    ...(nothingToReport ? [[words.nothing, '✓']] : []),
    [words.done, done],
    ...writtenAnswers(report.questions, answers),
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
  const kept = begunWith(report);
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
  return html`${begun(report)} ${sources(report)} ${nothingAtAll(view)}
    <form
      method="post"
      action="/reports/${report.id}/submit"
      class="stack"
      enctype="multipart/form-data"
      data-save="/reports/${report.id}/keep"
    >
      ${hidden({ idempotencyKey: nextKey(), ifMatch: report.version })}
      <label class="choice">
        <input type="checkbox" name="nothingToReport" ${nothing ? html` checked` : NOTHING} /><span
          >${words.nothing}</span
        >
      </label>
      ${text('done', words.doneRequired)}
      ${answerFields({
        ...{ questions: report.questions, answers: kept.answers, typed: value, fault },
        lastNumbers: report.prefill?.lastNumbers ?? {},
      })}
      ${figureRows(view, kept)} ${text('difficulties', words.difficulties)}
      ${text('proposals', words.proposals)}
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

const begun = ({ prefill }: ReportDetail): Html =>
  prefill === null || (prefill.from === null && prefill.work + prefill.merged === 0)
    ? NOTHING
    : html`<p class="box run">
        ${words.prefilledTitle}${words.prefilled(prefill.from, prefill.work, prefill.merged)}${words.prefilledCheck}
      </p>`;

/** An office that drew its own bodies' reports together begins from that. */
const sources = ({ id, sources: drawn }: ReportDetail): Html =>
  drawn.length === 0
    ? NOTHING
    : html`<div class="box soft">
        <p>${words.sources}</p>
        <ul>
          ${drawn.map(
            (one) =>
              html`<li>
                <a class="link" href="/reports/${id}?from=${one.id}"
                  >${words.source(one.label, one.reference, formatInstant(one.drawnAt))}</a
                >
              </li>`,
          )}
        </ul>
      </div>`;

/** One press, where nothing has been written yet. */
const nothingAtAll = ({ report, nextKey }: ReportPage): Html =>
  report.state !== 'open'
    ? NOTHING
    : html`<form
        method="post"
        action="/reports/${report.id}/submit"
        class="box soft"
        enctype="multipart/form-data"
      >
        ${hidden({ idempotencyKey: nextKey(), ifMatch: report.version, nothingToReport: 'on' })}
        <p><strong>${words.nothingTitle}</strong> ${words.nothingWhat}</p>
        <button>${words.nothingSubmit}</button>
      </form>`;

function figureRows({ refused: last, report }: ReportPage, kept: ReportContent): Html {
  const { value, fault } = givenTo(last, last?.form ?? '');
  const typed = Object.keys(last?.typed ?? {}).filter((name) => /^figureName\d+$/.test(name));
  const before = report.prefill?.lastFigures ?? [];
  const given = Math.max(kept.figures.length, before.length);
  const count = Math.max(given + SPARE_ROWS, typed.length);
  const rows = Array.from({ length: count }, (_, row) => {
    const figure = kept.figures[row];
    const last = before[row];
    const field = (name: string, label: string, was: string | undefined, hint?: string) =>
      textInput({
        ...(hint === undefined ? {} : { hint }),
        id: `${name}${row}`,
        name: `${name}${row}`,
        label,
        value: value(`${name}${row}`) ?? was,
        fault: fault(`/${name}${row}`),
      });
    return html`<div class="figure">
      ${field('figureName', words.figureName(row + 1), (figure ?? last)?.name)}
      ${field('figureValue', words.figureValue, figure === undefined ? undefined : writtenNumber(figure.value), last === undefined ? undefined : words.lastTime(writtenNumber(last.value)))}
      ${field('figureUnit', words.figureUnit, (figure ?? last)?.unit)}
      ${last === undefined ? NOTHING : hidden({ [`figureLast${row}`]: last.name })}
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
