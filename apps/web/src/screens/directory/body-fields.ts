import { BODY_FORM_WORDS as words, BODY_KIND_NAMES, dayWords } from '#wording';
import type { Schema } from '../../shared/api/http.js';
import type { ChosenBody } from '../../shared/directory/body-search.js';
import type { Day } from '../../shared/ui/month-days.js';
import type { Body } from './tree-queries.js';

/** A body as its form holds it. */
export interface BodyFields {
  readonly name: string;
  readonly code: string;
  readonly kind: Body['kind'];
  readonly shortName: string;
  readonly organId: string;
  readonly parent: ChosenBody | null;
  readonly isIssuer: boolean;
  /** One a line. */
  readonly aliases: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

export const emptyFields = (parent: Body | null): BodyFields => ({
  name: '',
  code: '',
  kind: parent?.kind ?? 'unionFederation',
  shortName: '',
  organId: '',
  parent,
  isIssuer: parent === null,
  aliases: '',
  validFrom: null,
  validTo: null,
});

export const fieldsOf = (body: Body): BodyFields => ({
  name: body.name,
  code: body.code,
  kind: body.kind,
  shortName: body.shortName ?? '',
  organId: body.organId ?? '',
  parent: body.parent === null ? null : { ...body.parent, id: body.parentId ?? '' },
  isIssuer: body.isIssuer,
  aliases: body.aliases.join('\n'),
  validFrom: body.validFrom as Day | null,
  validTo: body.validTo as Day | null,
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** As the API takes it. */
export const inputOf = (fields: BodyFields): Schema<'BodyInput'> => ({
  name: fields.name,
  code: fields.code,
  kind: fields.kind,
  shortName: orNull(fields.shortName),
  organId: orNull(fields.organId),
  parentCode: fields.parent?.code ?? null,
  aliases: linesOf(fields.aliases),
  validFrom: fields.validFrom,
  validTo: fields.validTo,
});

const shown = (fields: BodyFields): readonly (readonly [name: string, value: string])[] => [
  [words.name, fields.name],
  [words.code, fields.code],
  [words.kind, BODY_KIND_NAMES[fields.kind]],
  [words.parent, fields.parent?.name ?? ''],
  [words.shortName, fields.shortName],
  [words.organId, fields.organId],
  [words.aliases, linesOf(fields.aliases).join('; ')],
  [words.from, fields.validFrom === null ? '' : dayWords(fields.validFrom)],
  [words.until, fields.validTo === null ? '' : dayWords(fields.validTo)],
];

/** What they wrote otherwise, field by field, in words. */
export function differences(
  mine: BodyFields,
  theirs: BodyFields,
): readonly (readonly [field: string, theirs: string])[] {
  const own = new Map(shown(mine));
  return shown(theirs).flatMap(([field, value]) =>
    own.get(field) === value ? [] : [[field, value === '' ? words.nothing : value] as const],
  );
}
