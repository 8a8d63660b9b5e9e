import type { BodyContacts, BodyRef, Contact, GroupRef, Succession } from '#application';
import type { BodyKind, ContactKind, LocalDate, SuccessionKind } from '#domain';

/** Dates are read as text: the driver's own Date would move them by the machine's zone. */
export const bodyColumns = (alias: string): string =>
  `${alias}.id, ${alias}.code, ${alias}.name, ${alias}.short_name, ${alias}.kind, ${alias}.is_issuer, ${alias}.parent_id,
   ${alias}.valid_from::text, ${alias}.valid_to::text`;

export interface BodyRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly short_name: string | null;
  readonly kind: BodyKind;
  readonly is_issuer: boolean;
  readonly parent_id: string | null;
  readonly valid_from: LocalDate | null;
  readonly valid_to: LocalDate | null;
}

export const toBodyRef = (row: BodyRow): BodyRef => ({
  id: row.id,
  code: row.code,
  name: row.name,
  shortName: row.short_name,
  kind: row.kind,
  isIssuer: row.is_issuer,
  parentId: row.parent_id,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

export interface ContactRow {
  readonly body_id: string;
  readonly kind: ContactKind;
  readonly name: string | null;
  readonly email: string;
}

/** One entry for every id asked for, with nobody where no row came back. */
export function toContacts(
  bodyIds: readonly string[],
  rows: readonly ContactRow[],
): ReadonlyMap<string, BodyContacts> {
  const found = new Map<string, Contact>();
  for (const { body_id, kind, name, email } of rows)
    found.set(`${body_id} ${kind}`, { name, email });
  return new Map(
    bodyIds.map((id) => [
      id,
      {
        contactPoint: found.get(`${id} contactPoint`) ?? null,
        head: found.get(`${id} head`) ?? null,
      },
    ]),
  );
}

export interface SuccessionRow extends BodyRow {
  readonly succession_id: string;
  readonly succession_kind: SuccessionKind;
  readonly effective_on: LocalDate;
  readonly basis_document: string | null;
}

/** The join is outer: a body that nobody follows has null in the successor's columns. */
export const toSuccession = (
  row: SuccessionRow | (SuccessionRow & { readonly id: null }),
): Succession => ({
  id: row.succession_id,
  kind: row.succession_kind,
  effectiveOn: row.effective_on,
  basisDocument: row.basis_document,
  to: row.id === null ? null : toBodyRef(row),
});

export interface GroupRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly issuer_body_id: string | null;
  readonly is_sample: boolean;
  readonly version: number;
}

export const toGroupRef = (row: GroupRow): GroupRef => ({
  id: row.id,
  code: row.code,
  name: row.name,
  issuerBodyId: row.issuer_body_id,
  isSample: row.is_sample,
  version: row.version,
});

/** Group membership keeps open ends as infinities, so that the key has no null; outside they are null. */
export const openFrom = (column: string): string => `nullif(${column}, '-infinity')::text`;
export const openTo = (column: string): string => `nullif(${column}, 'infinity')::text`;

/** Condition on a dated row: in force on the day. Infinities and nulls both mean an open end. */
export const onDay = (alias: string, param: string): string =>
  `coalesce(${alias}.valid_from, '-infinity') <= ${param}::date
     and coalesce(${alias}.valid_to, 'infinity') >= ${param}::date`;
