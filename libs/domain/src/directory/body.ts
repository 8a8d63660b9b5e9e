import type { LocalDate } from '../shared/index.js';

/** What a body is, as far as lists and filters need it; the name says the rest. */
export const BODY_KINDS = [
  'unionFederation',
  'sectorUnion',
  'grassrootsUnion',
  'partyCommittee',
  'partyCell',
  'partyGroup',
  'department',
  'massOrganisation',
  'stateAgency',
  'publicUnit',
  'other',
] as const;

/** "Loại đơn vị". */
export type BodyKind = (typeof BODY_KINDS)[number];

/** Whom a body's notices reach: "đầu mối" first, "lãnh đạo đơn vị" when it is late. */
export const CONTACT_KINDS = ['contactPoint', 'head'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** How one body follows another ("kế thừa"); a dissolved one may be followed by none. */
export const SUCCESSION_KINDS = ['RENAME', 'MERGE', 'SPLIT', 'TRANSFER', 'DISSOLVE'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** A span of days, both ends included; null is open. */
export interface Validity {
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** Whether two spans share a day. */
export const overlaps = (a: Validity, b: Validity): boolean =>
  (a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo) &&
  (b.validFrom === null || a.validTo === null || b.validFrom <= a.validTo);

/** Whether the span ends before it begins. */
export const isBackwards = ({ validFrom, validTo }: Validity): boolean =>
  validFrom !== null && validTo !== null && validTo < validFrom;

/** Whether the span covers the day. */
export const isValidOn = ({ validFrom, validTo }: Validity, day: LocalDate): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** "Đã ngừng hoạt động": the last day is behind us. A body not yet begun has not ended. */
export const hasEndedBy = ({ validTo }: Validity, day: LocalDate): boolean =>
  validTo !== null && validTo < day;
