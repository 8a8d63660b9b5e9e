import { z } from 'zod';
import { submitBodySchema } from '#contracts/http';
import type { TaskTarget } from '#domain';
import { SUBMIT_FORM_WORDS as words } from '#wording';
import { html, NOTHING, type Html } from '../../http/html.js';
import { textInput } from '../../http/page/fields.js';
import type { givenTo } from '../../http/page/given.js';
import { readWrittenNumber } from '../../http/page/written-number.js';

/** Rows for links that stand in the form; a system that sends more does so by the API. */
const LINK_ROWS = 3;

type Given = Pick<ReturnType<typeof givenTo>, 'value' | 'fault'>;
type Fields = Readonly<Record<string, unknown>>;

const textOf = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** The place of a row in the form by its place among the links that were given. */
const givenRows = (value: (name: string) => string | undefined): readonly number[] =>
  Array.from({ length: LINK_ROWS }, (_row, index) => index).filter(
    (row) => `${value(`linkUrl${row}`) ?? ''}${value(`linkTitle${row}`) ?? ''}`.trim() !== '',
  );

function figureOf(fields: Fields, context: z.RefinementCtx) {
  const numberIn = (name: string): number | null => {
    const written = textOf(fields, name);
    if (written === '') return null;
    const value = readWrittenNumber(written);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: words.notNumber, path: [name] });
    return null;
  };
  const numerator = numberIn('numerator');
  const denominator = numberIn('denominator');
  if (numerator === null && denominator !== null) {
    context.addIssue({ code: 'custom', message: words.reachedMissing, path: ['numerator'] });
  }
  return numerator === null ? null : { numerator, denominator };
}

/** From the fields of the page to what the API takes. */
export const handInFormSchema = z
  .record(z.string(), z.unknown())
  .transform((fields, context): z.input<typeof submitBodySchema> => ({
    note: textOf(fields, 'note'),
    links: givenRows((name) => textOf(fields, name)).map((row) => {
      const title = textOf(fields, `linkTitle${row}`);
      return { url: textOf(fields, `linkUrl${row}`), title: title === '' ? null : title };
    }),
    figure: figureOf(fields, context),
  }))
  .pipe(submitBodySchema);

/** What stands beside note and files: where it can be seen, and what was reached of the target. */
export const evidenceFields = (target: TaskTarget | null, given: Given): Html =>
  html`${targetFields(target, given)} ${linkFields(given)}`;

function linkFields({ value, fault }: Given): Html {
  const places = givenRows(value);
  const faultOf = (row: number, part: 'url' | 'title'): string | undefined =>
    places.includes(row) ? fault(`/links/${places.indexOf(row)}/${part}`) : undefined;
  return html`<fieldset>
    <legend>${words.links}</legend>
    <p class="hint">${words.linksHint}</p>
    ${Array.from(
      { length: LINK_ROWS },
      (_row, row) =>
        html`<div class="pair">
          ${textInput(
            {
              ...{ id: `link-url-${row}`, name: `linkUrl${row}`, label: words.linkUrl(row + 1) },
              ...{ value: value(`linkUrl${row}`), fault: faultOf(row, 'url'), max: 2000 },
            },
            { type: 'url' },
          )}
          ${textInput({
            ...{ id: `link-title-${row}`, name: `linkTitle${row}` },
            ...{ label: words.linkTitle, value: value(`linkTitle${row}`) },
            ...{ fault: faultOf(row, 'title'), max: 300 },
          })}
        </div>`,
    )}
  </fieldset>`;
}

/** A share asks for both numbers, a count for one; work without a target asks for none. */
function targetFields(target: TaskTarget | null, { value, fault }: Given): Html {
  if (target === null || (target.ratio === null && target.count === null)) return NOTHING;
  const isShare = target.ratio !== null;
  const unit = target.unit === null ? '' : ` (${target.unit})`;
  return html`<fieldset>
    <legend>${words.target(target.words)}</legend>
    <div class="pair">
      ${textInput({
        ...{ id: 'numerator', name: 'numerator', value: value('numerator') },
        label: `${words.reached}${unit}`,
        fault: fault('/numerator') ?? fault('/figure/numerator') ?? fault('/figure'),
        max: 20,
      })}
      ${
        isShare
          ? textInput({
              ...{ id: 'denominator', name: 'denominator', value: value('denominator') },
              label: target.base === null ? words.ofAll : words.of(target.base),
              fault: fault('/denominator') ?? fault('/figure/denominator'),
              max: 20,
            })
          : NOTHING
      }
    </div>
  </fieldset>`;
}

/** Fields by where the contract finds fault with them. */
export const EVIDENCE_FIELDS: Readonly<Record<string, string>> = {
  '/numerator': 'numerator',
  '/denominator': 'denominator',
  '/figure': 'numerator',
  '/figure/numerator': 'numerator',
  '/figure/denominator': 'denominator',
};
