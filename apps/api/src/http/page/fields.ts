import { html, NOTHING, when, type Html } from '../html.js';

/** A field of a form: its words, what stands in it, and what was wrong with it. */
export interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly required?: boolean;
  readonly max?: number;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const hintId = (id: string): string => `${id}-hint`;
const faultId = (id: string): string => `${id}-fault`;

/** Label, hint and fault above a control that names them. */
const around = ({ id, label, hint, fault }: Field, control: Html): Html =>
  html`<div>
    <label for="${id}">${label}</label>
    ${when(hint, (words) => html`<p class="hint" id="${hintId(id)}">${words}</p>`)}
    ${when(fault, (words) => html`<p class="fault" id="${faultId(id)}">${words}</p>`)} ${control}
  </div>`;

function attributes({ id, name, hint, fault, required, max }: Field): Html {
  const described = [
    ...(hint === undefined ? [] : [hintId(id)]),
    ...(fault === undefined ? [] : [faultId(id)]),
  ];
  return html`id="${id}"
  name="${name}"${required === true ? html` required` : NOTHING}${when(max, (most) => html` maxlength="${most}"`)}${described.length === 0 ? NOTHING : html` aria-describedby="${described.join(' ')}"`}${fault === undefined ? NOTHING : html` aria-invalid="true"`}`;
}

export const textArea = (field: Field, rows = 4): Html =>
  around(
    field,
    // The first line break inside is the parser's, the next is the writer's.
    html`<textarea ${attributes(field)} rows="${rows}">${'\n'}${field.value ?? ''}</textarea>`,
  );

export const textInput = (
  field: Field,
  { type = 'text', autocomplete }: { readonly type?: string; readonly autocomplete?: string } = {},
): Html =>
  around(
    field,
    html`<input
      type="${type}"
      ${attributes(field)}${when(autocomplete, (hint) => html` autocomplete="${hint}"`)}
      value="${field.value ?? ''}"
    />`,
  );

export const select = (field: Field, choices: readonly Choice[]): Html =>
  around(
    field,
    html`<select ${attributes(field)}>
      ${choices.map(
        ({ value, label }) =>
          html`<option value="${value}" ${value === field.value ? html` selected` : NOTHING}>
            ${label}
          </option>`,
      )}
    </select>`,
  );

/** Files cannot be given back to a form: it says so when it is shown again. */
export const fileInput = (field: Field): Html =>
  around(field, html`<input type="file" multiple ${attributes(field)} />`);
