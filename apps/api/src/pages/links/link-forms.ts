import type { DispatchTask } from '#application';
import { isOffered } from '#domain';
import { LINK_PAGE_WORDS as words } from '#wording';
import { html, NOTHING, type Html } from '../../http/html.js';
import { select, textArea, textInput } from '../../http/page/fields.js';
import { icon } from '../../http/page/icons.js';
import { hidden, refusalBox, writtenBox, type Refusal } from '../../http/page/parts.js';
import { writtenFields, type TypedFields } from '../../http/typed-fields.js';
import { FORM_WORDS } from '#wording';
import type { LinkPage } from './link-page.js';

export type LinkForm = 'acknowledge' | 'decline' | 'ask';

/** A form that was not taken, with what it brought. */
export interface RefusedForm {
  readonly form: LinkForm;
  readonly refusal: Refusal;
  readonly typed: TypedFields;
}

/** Fields by where the contract finds fault with them. */
const FIELD_OF: Readonly<Record<string, string>> = {
  '/reason': 'reason',
  '/suggestedBody': 'suggested',
  '/text': 'text',
};
const fieldOf = (pointer: string): string | null => FIELD_OF[pointer] ?? null;

/** Whether the form that was refused stands on the page still, to be filled once more. */
function isShown({ dispatch, declinable }: LinkPage, form: LinkForm): boolean {
  if (form !== 'decline') return isOffered(dispatch.offers, form);
  return isOffered(dispatch.offers, form) || declinable.length > 0;
}

/** Why the last press did nothing; what was typed stands in its form, or here when there is none any more. */
export function refused(view: LinkPage): Html {
  if (view.refused === null) return NOTHING;
  const { form, refusal, typed } = view.refused;
  const written = writtenFields(typed).length > 0;
  const safe = written ? FORM_WORDS.safe : words.nothingWritten;
  return html`${refusalBox(refusal, safe, fieldOf)}
  ${written && !isShown(view, form) ? writtenBox(typed) : NOTHING}`;
}

export function forms(view: LinkPage): Html {
  const shown = (['acknowledge', 'decline', 'ask'] as const).filter((form) => isShown(view, form));
  if (shown.length === 0) return NOTHING;
  const build = { acknowledge: acknowledgeForm, decline: declineForm, ask: questionForm };
  return html`<div class="acts">
    ${shown.map((form) => build[form](view))}
    <p class="small muted">${words.honest}</p>
  </div>`;
}

const key = ({ nextKey }: LinkPage): Html => hidden({ idempotencyKey: nextKey() });

const acknowledgeForm = (view: LinkPage): Html =>
  html`<form method="post" action="${view.action}/acknowledge">
    ${key(view)}<button class="primary">${words.acknowledge}</button>
  </form>`;

interface FormParts {
  readonly form: LinkForm;
  readonly title: string;
  readonly sign: 'no' | 'ask';
  readonly fields: readonly Html[];
  readonly send: string;
}

/** Folded until it is wanted, or was refused. */
const folded = (view: LinkPage, { form, title, sign, fields, send }: FormParts): Html =>
  html`<details class="fold" ${view.refused?.form === form ? html` open` : NOTHING}>
    <summary>${icon(sign)}${title}${icon('down')}</summary>
    <form method="post" action="${view.action}/${form}" class="stack">
      ${key(view)} ${fields}
      <button>${send}</button>
    </form>
  </details>`;

/** What stands in the fields of a form, and what was wrong with them. */
function given({ refused: last }: LinkPage, form: LinkForm) {
  const mine = last?.form === form ? last : null;
  return {
    value: (name: string) => mine?.typed[name],
    fault: (pointer: string) =>
      mine?.refusal.faults.find((fault) => fault.pointer === pointer)?.detail,
  };
}

const choicesOf = (tasks: readonly DispatchTask[]) =>
  tasks.map(({ assignmentId, ordinal, title }) => ({
    value: assignmentId,
    label: `${ordinal}. ${title}`,
  }));

const WHOLE = { value: 'dispatch', label: words.wholeDocument };

/** The whole document while nothing is answered, else the single tasks that may still be given back. */
function declineForm(view: LinkPage): Html {
  const { dispatch, declinable } = view;
  const { value, fault } = given(view, 'decline');
  const whole = isOffered(dispatch.offers, 'decline') ? [WHOLE] : [];
  const what = { id: 'what', name: 'what', label: words.giveBack, value: value('what') };
  return folded(view, {
    form: 'decline',
    title: words.notOurs,
    sign: 'no',
    fields: [
      select(what, [...whole, ...choicesOf(declinable)]),
      textArea({
        id: 'reason',
        name: 'reason',
        label: words.reasonRequired,
        value: value('reason'),
        fault: fault('/reason'),
        required: true,
        max: 2000,
      }),
      textInput({
        id: 'suggested',
        name: 'suggestedBody',
        label: words.suggestedBody,
        value: value('suggestedBody'),
        fault: fault('/suggestedBody'),
        max: 300,
      }),
    ],
    send: words.sendBack,
  });
}

/** Asks the coordinators, about the whole document or one piece of work. */
function questionForm(view: LinkPage): Html {
  const { value, fault } = given(view, 'ask');
  const what = { id: 'about', name: 'what', label: words.askAbout, value: value('what') };
  return folded(view, {
    form: 'ask',
    title: words.question,
    sign: 'ask',
    fields: [
      select(what, [WHOLE, ...choicesOf(view.askable)]),
      textArea({
        id: 'text',
        name: 'text',
        label: words.questionText,
        value: value('text'),
        fault: fault('/text'),
        required: true,
        max: 2000,
      }),
    ],
    send: words.ask,
  });
}
