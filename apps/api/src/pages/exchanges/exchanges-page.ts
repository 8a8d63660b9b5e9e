import type { ExchangeDetail } from '#application';
import { formatInstant, isOffered, localDateOf } from '#domain';
import { ANSWER_FORM_WORDS as words, FORM_WORDS } from '#wording';
import { html, NOTHING, when, type Html } from '../../http/html.js';
import { textArea, textInput } from '../../http/page/fields.js';
import { foldedForm } from '../../http/page/folded-form.js';
import { givenTo, type RefusedForm } from '../../http/page/given.js';
import { icon } from '../../http/page/icons.js';
import { page, type PageVisitor } from '../../http/page/page.js';
import { refusalBox, tagOf, writtenBox, type Tag } from '../../http/page/parts.js';
import { writtenFields } from '../../http/typed-fields.js';
import { moment } from '../row-names.js';

export interface ExchangesPage {
  readonly visitor: PageVisitor;
  /** All that waits in sight. */
  readonly exchanges: readonly ExchangeDetail[];
  readonly next: string | null;
  readonly nextKey: () => string;
  /** Of the form `{act}-{exchange}`. */
  readonly refused: RefusedForm | null;
  readonly done: boolean;
}

/** "Trao đổi chờ trả lời": what is asked of the reader, each with the answers that fit. */
export function exchangesPage(view: ExchangesPage): Html {
  const { exchanges, visitor, next, done } = view;
  const own = exchanges.filter(({ offers }) => offers.some(({ offered }) => offered));
  return page(
    words.title,
    html`<h1>${words.title}</h1>
      ${done ? html`<p class="box done" role="status">${icon('done')} ${words.recorded}</p>` : NOTHING}
      ${refused(view, own)}
      ${own.length === 0 ? html`<p class="box run">${words.empty}</p>` : NOTHING}
      <ul class="list">
        ${own.map((one) => html`<li class="card stack" id="e-${one.id}">${card(view, one)}</li>`)}
      </ul>
      ${when(next, (address) => html`<p><a class="link" href="${address}">${words.more}</a></p>`)}`,
    { width: 'column', visitor },
  );
}

/** Why the last answer was not taken; what was written stands in its form, or here when it is asked no more. */
function refused({ refused: last }: ExchangesPage, own: readonly ExchangeDetail[]): Html {
  if (last === null) return NOTHING;
  const shown = own.some(({ id }) => last.form.endsWith(id));
  const fields = (pointer: string): string => `${last.form}${pointer.replace('/', '-')}`;
  return html`${refusalBox(last.refusal, FORM_WORDS.safe, fields)}
  ${!shown && writtenFields(last.typed).length > 0 ? writtenBox(last.typed) : NOTHING}`;
}

const TAGS: Readonly<Record<ExchangeDetail['kind'], Tag>> = {
  question: { tone: 'soon', icon: 'ask', words: words.tag.question },
  extension: { tone: 'soon', icon: 'clock', words: words.tag.extension },
  explanation: { tone: 'late', icon: 'late', words: words.tag.explanation },
  milestone: { tone: 'soon', icon: 'clock', words: words.tag.milestone },
};

function card(view: ExchangesPage, one: ExchangeDetail): Html {
  const { kind, taskTitle, bodyName, text, askedBy, askedAt, dueAt, wantedDueAt } = one;
  return html`<p class="due">
      ${tagOf(TAGS[kind])} ${when(dueAt, (due) => html`${words.answerBefore(formatInstant(due))}`)}
      ${when(wantedDueAt, (due) => html`${words.wanted(formatInstant(due))}`)}
    </p>
    <h2>${taskTitle ?? words.wholeDocument}</h2>
    <p class="small soft">${words.ofBody(bodyName)} · ${words.askedBy(askedBy, moment(askedAt))}</p>
    <p class="typed">${text}</p>
    <div class="acts">${answers(view, one)}</div>`;
}

function answers(view: ExchangesPage, one: ExchangeDetail): readonly Html[] {
  const offered = (['answer', 'grant', 'refuse'] as const).filter((act) =>
    isOffered(one.offers, act),
  );
  const build = {
    answer: one.kind === 'explanation' ? explainForm : answerForm,
    grant: grantForm,
    refuse: refuseForm,
  };
  return offered.map((act) => build[act](view, one));
}

/** A form of one exchange: its fields are named after it, for several stand on one page. */
function formOf(view: ExchangesPage, { id }: ExchangeDetail, act: string) {
  const form = `${act}-${id}`;
  const { value, fault, isRefused } = givenTo(view.refused, form);
  return {
    field: (name: string, label: string) => ({
      id: `${form}-${name}`,
      ...{ name, label, value: value(name), fault: fault(`/${name}`) },
    }),
    around: {
      action: `/exchanges/${id}/${act}`,
      own: { idempotencyKey: view.nextKey() },
      open: isRefused,
    },
  };
}

function said(
  view: ExchangesPage,
  one: ExchangeDetail,
  act: string,
  parts: { readonly title: string; readonly label: string; readonly send: string },
): Html {
  const { field, around } = formOf(view, one, act);
  return foldedForm({
    ...around,
    open: true,
    primary: true,
    title: parts.title,
    sign: 'ask',
    fields: [textArea({ ...field('text', parts.label), required: true, max: 2000 })],
    send: parts.send,
  });
}

const answerForm = (view: ExchangesPage, one: ExchangeDetail): Html =>
  said(view, one, 'answer', {
    title: words.answer,
    label: words.answerText,
    send: words.sendAnswer,
  });

const explainForm = (view: ExchangesPage, one: ExchangeDetail): Html =>
  said(view, one, 'explain', {
    title: words.explanation,
    label: words.explanationText,
    send: words.sendExplanation,
  });

function grantForm(view: ExchangesPage, one: ExchangeDetail): Html {
  const { field, around } = formOf(view, one, 'grant');
  const wanted = one.wantedDueAt === null ? undefined : localDateOf(one.wantedDueAt);
  const until = field('dueOn', words.grantUntil);
  return foldedForm({
    ...around,
    primary: true,
    title: words.grant,
    sign: 'done',
    fields: [
      textInput(
        { ...until, value: until.value ?? wanted, hint: words.grantHint, required: true },
        { type: 'date' },
      ),
      textArea({ ...field('note', words.grantNote), max: 2000 }, 2),
    ],
    send: words.sendGrant,
  });
}

function refuseForm(view: ExchangesPage, one: ExchangeDetail): Html {
  const { field, around } = formOf(view, one, 'refuse');
  return foldedForm({
    ...around,
    title: words.refuse,
    sign: 'no',
    fields: [textArea({ ...field('reason', words.refuseReason), required: true, max: 2000 }, 3)],
    send: words.sendRefusal,
  });
}
