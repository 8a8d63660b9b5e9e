import type { DispatchTask } from '#application';
import { isOffered, type ProgressWord } from '#domain';
import {
  FORM_WORDS,
  LINK_PAGE_WORDS as words,
  PROGRESS_FORM_WORDS as PROGRESS,
  PROGRESS_NAMES,
} from '#wording';
import { html, NOTHING, type Html } from '../../http/html.js';
import { select, textArea, textInput } from '../../http/page/fields.js';
import { foldedForm } from '../../http/page/folded-form.js';
import { givenTo } from '../../http/page/given.js';
import { icon } from '../../http/page/icons.js';
import { hidden, refusalBox, writtenBox } from '../../http/page/parts.js';
import { writtenFields } from '../../http/typed-fields.js';
import type { LinkPage } from './link-page.js';

export type LinkForm = 'acknowledge' | 'decline' | 'ask' | 'progress';

/** Fields by where the contract finds fault with them. */
const FIELD_OF: Readonly<Record<string, string>> = {
  '/reason': 'reason',
  '/suggestedBody': 'suggested',
  '/text': 'text',
  '/note': 'note',
};
const fieldOf = (pointer: string): string | null => FIELD_OF[pointer] ?? null;

/** Whether the form that was refused stands on the page still, to be filled once more. */
function isShown({ dispatch, declinable }: LinkPage, form: LinkForm): boolean {
  if (form === 'progress') return askedHow(dispatch).length > 0;
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

/** Work that was silent, whose body was asked how it stands and may still say so. */
const askedHow = ({ tasks }: LinkPage['dispatch']) =>
  tasks.filter((one) => one.silenceAskedAt !== null && isOffered(one.offers, 'reportProgress'));

const ANSWERS = [
  'done',
  'onSchedule',
  'behind',
  'notStarted',
] as const satisfies readonly ProgressWord[];

/** "Việc này đang thế nào?": four buttons for each piece of work, one press answers. */
export function silenceForms(view: LinkPage): Html {
  const { value, fault } = givenTo(view.refused, 'progress');
  return html`${askedHow(view.dispatch).map(
    ({ assignmentId, ordinal, title, version }) =>
      html`<form method="post" action="${view.action}/progress" class="box soon stack">
        <h2>${PROGRESS.ask}</h2>
        <p>${ordinal}. ${title}</p>
        ${hidden({ idempotencyKey: view.nextKey(), what: assignmentId, version })}
        <details class="fold" ${value('what') === assignmentId ? html` open` : NOTHING}>
          <summary>${PROGRESS.note}${icon('down')}</summary>
          ${textArea(
            {
              ...{ id: `note-${assignmentId}`, name: 'note', label: PROGRESS.note, max: 5000 },
              value: value('what') === assignmentId ? value('note') : undefined,
              fault: value('what') === assignmentId ? fault('/note') : undefined,
            },
            2,
          )}
        </details>
        <div class="choices four">
          ${ANSWERS.map((word) => html`<button name="progress" value="${word}">${PROGRESS_NAMES[word]}</button>`)}
        </div>
      </form>`,
  )}`;
}

export function forms(view: LinkPage): Html {
  const shown = (['acknowledge', 'decline', 'ask'] as const).filter((form) => isShown(view, form));
  if (shown.length === 0) return NOTHING;
  const build = { acknowledge: acknowledgeForm, decline: declineForm, ask: questionForm };
  return html`<div class="acts">
    ${shown.map((form) => build[form](view))}
    ${view.visitor === undefined ? html`<p class="small muted">${words.honest}</p>` : NOTHING}
  </div>`;
}

const key = ({ nextKey }: LinkPage): Html => hidden({ idempotencyKey: nextKey() });

const acknowledgeForm = (view: LinkPage): Html =>
  html`<form method="post" action="${view.action}/acknowledge">
    ${key(view)}<button class="primary">${words.acknowledge}</button>
  </form>`;

const foldedOn = (
  view: LinkPage,
  form: LinkForm,
  more: Pick<Parameters<typeof foldedForm>[0], 'title' | 'sign' | 'fields' | 'send'>,
): Html =>
  foldedForm({
    ...more,
    action: `${view.action}/${form}`,
    own: { idempotencyKey: view.nextKey() },
    open: view.refused?.form === form,
  });

const choicesOf = (tasks: readonly DispatchTask[]) =>
  tasks.map(({ assignmentId, ordinal, title }) => ({
    value: assignmentId,
    label: `${ordinal}. ${title}`,
  }));

const WHOLE = { value: 'dispatch', label: words.wholeDocument };

/** The whole document while nothing is answered, else the single tasks that may still be given back. */
function declineForm(view: LinkPage): Html {
  const { dispatch, declinable } = view;
  const { value, fault } = givenTo(view.refused, 'decline');
  const whole = isOffered(dispatch.offers, 'decline') ? [WHOLE] : [];
  const what = { id: 'what', name: 'what', label: words.giveBack, value: value('what') };
  return foldedOn(view, 'decline', {
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
  const { value, fault } = givenTo(view.refused, 'ask');
  const what = { id: 'about', name: 'what', label: words.askAbout, value: value('what') };
  return foldedOn(view, 'ask', {
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
