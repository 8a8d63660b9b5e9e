import { html, NOTHING, type Html } from '../html.js';
import { icon, type IconName } from './icons.js';
import { hidden } from './parts.js';

interface FoldedForm {
  readonly action: string;
  readonly title: string;
  readonly sign: IconName;
  /** What the page itself puts in: the key, the version. */
  readonly own: Readonly<Record<string, string | number>>;
  readonly fields: readonly Html[];
  readonly send: string;
  /** Unfolded: it is the thing to do next, or was refused. */
  readonly open: boolean;
  readonly primary?: boolean;
  readonly files?: boolean;
}

/** A form that stays folded until it is wanted. */
export const foldedForm = (form: FoldedForm): Html =>
  html`<details class="fold"${form.open ? html` open` : NOTHING}>
    <summary>${icon(form.sign)}${form.title}${icon('down')}</summary>
    <form
      method="post"
      action="${form.action}"
      class="stack"${form.files === true ? html` enctype="multipart/form-data"` : NOTHING}
    >
      ${hidden(form.own)} ${form.fields}
      <button${form.primary === true ? html` class="primary"` : NOTHING}>${form.send}</button>
    </form>
  </details>`;
