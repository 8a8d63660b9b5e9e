import type { ProblemFault } from '#contracts/http';
import type { ErrorCode } from '#domain';
import { FIELD_NAMES, FORM_WORDS } from '#wording';
import { html, NOTHING, when, type Html } from '../html.js';
import { writtenFields, type TypedFields } from '../typed-fields.js';
import { icon, type IconName } from './icons.js';

type Tone = 'late' | 'soon' | 'run' | 'done' | 'done-late' | 'none' | 'wait';

export interface Tag {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly words: string;
}

/** The state of a row: colour, shape and words say the same. */
export const tagOf = (tag: Tag): Html =>
  html`<span class="tag ${tag.tone}">${icon(tag.icon)}${tag.words}</span>`;

export const hidden = (fields: Readonly<Record<string, string | number>>): Html =>
  html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;

/** Why something was not done, in the words of the problem catalogue. */
export interface Refusal {
  readonly code?: ErrorCode;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly faults: readonly ProblemFault[];
}

/** On top of the page: what happened, what is safe; faults lead to their fields. */
export function refusalBox(
  { title, detail, faults }: Refusal,
  safe: string,
  fieldOf: (pointer: string) => string | null = () => null,
): Html {
  const told = ({ pointer, detail: words }: ProblemFault): Html => {
    const field = fieldOf(pointer);
    return field === null ? html`${words}` : html`<a href="#${field}">${words}</a>`;
  };
  const isWhole = ({ detail: words }: ProblemFault): boolean => words === title;
  const whole = faults.find(isWhole);
  const others = faults.filter((fault) => !isWhole(fault));
  return html`<div class="box late" role="alert">
    <h2>${icon('late')} ${FORM_WORDS.notSent}</h2>
    <p>${whole === undefined ? title : told(whole)}</p>
    ${when(detail, (text) => html`<p>${text}</p>`)}
    ${
      others.length === 0
        ? NOTHING
        : html`<ul>
            ${others.map((fault) => html`<li>${told(fault)}</li>`)}
          </ul>`
    }
    <p>${safe}</p>
  </div>`;
}

/** What a person had written, field by field, where its form is shown no more. */
export const writtenBox = (fields: TypedFields): Html =>
  html`<section class="card">
    <h2>${FORM_WORDS.typed}</h2>
    <dl class="facts">
      ${writtenFields(fields).map(
        ([name, value]) =>
          html`<div>
            <dt>${FIELD_NAMES[name.replace(/\d+$/, '')] ?? name}</dt>
            <dd class="typed">${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
