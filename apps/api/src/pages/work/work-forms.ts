import { UPLOAD_FILES_LIMIT, UPLOAD_LIMIT_BYTES } from '#application';
import { isOffered, type ProgressWord } from '#domain';
import {
  DECLINE_FORM_WORDS as DECLINE,
  EXTENSION_FORM_WORDS as EXTENSION,
  PROGRESS_FORM_WORDS as PROGRESS,
  PROGRESS_NAMES,
  QUESTION_FORM_WORDS as QUESTION,
  SUBMIT_FORM_WORDS as SUBMIT,
} from '#wording';
import { html, NOTHING, when, type Html } from '../../http/html.js';
import { fileInput, textArea, textInput } from '../../http/page/fields.js';
import { foldedForm } from '../../http/page/folded-form.js';
import { givenTo } from '../../http/page/given.js';
import { around, WORK_FORMS, type FormsView, type WorkForm } from './form-frame.js';
import { EVIDENCE_FIELDS, evidenceFields } from './hand-in-form.js';
import { acceptForm, returnForm } from './judge-forms.js';

const ANSWERS = [
  'done',
  'onSchedule',
  'behind',
  'notStarted',
] as const satisfies readonly ProgressWord[];

/** Fields by where the contract finds fault with them. */
const FIELDS: Readonly<Record<string, string>> = {
  ...EVIDENCE_FIELDS,
  '/progress': 'progress-done',
  '/note': 'note',
  '/reason': 'reason',
  '/dueOn': 'due-on',
  '/text': 'text',
  '/suggestedBody': 'suggested',
};
/** Where a form has a field of its own by a name that others have too. */
const OWN_FIELDS: Readonly<Partial<Record<WorkForm, Readonly<Record<string, string>>>>> = {
  submit: { '/note': 'submit-note' },
  accept: { '/note': 'accept-note' },
  return: { '/reason': 'return-reason', '/dueOn': 'return-due-on' },
  requestExtension: { '/reason': 'extension-reason' },
};

/** The id of the field that a fault of a form speaks of. */
export const workFieldOf =
  (form: string) =>
  (pointer: string): string | null =>
    (OWN_FIELDS as Readonly<Record<string, Readonly<Record<string, string>>>>)[form]?.[pointer] ??
    FIELDS[pointer] ??
    null;

/** The forms of what is offered; the one that fits where the work stands is unfolded. */
export function workForms(view: FormsView): Html {
  const { work } = view;
  const shown = WORK_FORMS.filter((form) => isOffered(work.offers, form));
  if (shown.length === 0) return NOTHING;
  const first = work.state === 'assigned' || !shown.includes('submit') ? shown[0] : 'submit';
  const build = {
    reportProgress: progressForm,
    submit: submitForm,
    accept: acceptForm,
    return: returnForm,
    requestExtension: extensionForm,
    ask: questionForm,
    decline: declineForm,
  };
  return html`<div class="acts">
    ${shown.map((form) => html`<div id="${form}">${build[form](view, form === first)}</div>`)}
  </div>`;
}

function progressForm(view: FormsView, isFirst: boolean): Html {
  const { value, fault } = givenTo(view.refused, 'reportProgress');
  const chosen = value('progress') ?? view.work.progress;
  const radio = (word: ProgressWord): Html =>
    html`<label class="choice">
      <input
        type="radio"
        name="progress"
        id="progress-${word}"
        value="${word}"
        required${chosen === word ? html` checked` : NOTHING}
      /><span>${PROGRESS_NAMES[word]}</span>
    </label>`;
  return foldedForm({
    ...around(view, 'reportProgress', isFirst),
    title: PROGRESS.title,
    sign: 'run',
    fields: [
      html`<fieldset>
        <legend>${PROGRESS.ask}</legend>
        ${when(fault('/progress'), (words) => html`<p class="fault">${words}</p>`)}
        <div class="choices four">${ANSWERS.map(radio)}</div>
      </fieldset>`,
      textArea(
        {
          id: 'note',
          name: 'note',
          label: PROGRESS.note,
          value: value('note'),
          fault: fault('/note'),
          max: 5000,
        },
        3,
      ),
      html`<p class="hint">${PROGRESS.doneIsNotHandedIn}</p>`,
    ],
    send: PROGRESS.send,
  });
}

function submitForm(view: FormsView, isFirst: boolean): Html {
  const { value, fault } = givenTo(view.refused, 'submit');
  return foldedForm({
    ...around(view, 'submit', isFirst),
    files: true,
    title: SUBMIT.title,
    sign: 'done',
    fields: [
      textArea({
        id: 'submit-note',
        name: 'note',
        label: SUBMIT.note,
        hint: SUBMIT.noteHint,
        value: value('note'),
        fault: fault('/note'),
        required: true,
        max: 20_000,
      }),
      fileInput({
        id: 'files',
        name: 'files',
        label: SUBMIT.files,
        hint: SUBMIT.filesHint(UPLOAD_LIMIT_BYTES / 2 ** 20, UPLOAD_FILES_LIMIT),
      }),
      evidenceFields(view.work.target, { value, fault }),
      html`<p class="hint">${SUBMIT.after}</p>`,
    ],
    send: SUBMIT.send,
  });
}

function extensionForm(view: FormsView, isFirst: boolean): Html {
  const { value, fault } = givenTo(view.refused, 'requestExtension');
  return foldedForm({
    ...around(view, 'requestExtension', isFirst),
    title: EXTENSION.title,
    sign: 'clock',
    fields: [
      textInput(
        {
          id: 'due-on',
          name: 'dueOn',
          label: EXTENSION.dueOn,
          value: value('dueOn'),
          fault: fault('/dueOn'),
          required: true,
        },
        { type: 'date' },
      ),
      textArea(
        {
          id: 'extension-reason',
          name: 'reason',
          label: EXTENSION.reason,
          value: value('reason'),
          fault: fault('/reason'),
          required: true,
          max: 2000,
        },
        3,
      ),
      html`<p class="hint">${EXTENSION.after}</p>`,
    ],
    send: EXTENSION.send,
  });
}

function questionForm(view: FormsView, isFirst: boolean): Html {
  const { value, fault } = givenTo(view.refused, 'ask');
  return foldedForm({
    ...around(view, 'ask', isFirst),
    title: QUESTION.title,
    sign: 'ask',
    fields: [
      textArea(
        {
          id: 'text',
          name: 'text',
          label: QUESTION.text,
          value: value('text'),
          fault: fault('/text'),
          required: true,
          max: 2000,
        },
        3,
      ),
    ],
    send: QUESTION.send,
  });
}

function declineForm(view: FormsView, isFirst: boolean): Html {
  const { value, fault } = givenTo(view.refused, 'decline');
  return foldedForm({
    ...around(view, 'decline', isFirst),
    title: DECLINE.title,
    sign: 'no',
    fields: [
      textArea(
        {
          id: 'reason',
          name: 'reason',
          label: DECLINE.reason,
          value: value('reason'),
          fault: fault('/reason'),
          required: true,
          max: 2000,
        },
        3,
      ),
      textInput({
        id: 'suggested',
        name: 'suggestedBody',
        label: DECLINE.suggestedBody,
        value: value('suggestedBody'),
        fault: fault('/suggestedBody'),
        max: 300,
      }),
      html`<p class="hint">${DECLINE.after}</p>`,
    ],
    send: DECLINE.send,
  });
}
