import {
  ALIASES_MAX,
  BODY_KINDS,
  DIRECTORY_LIMITS,
  FIRST_DAY,
  foldName,
  LAST_DAY,
  parseCode,
  parseEmail,
  parseWrittenDay,
  yearOf,
} from '#domain';
import type { BodyKind, ContactKind, LocalDate } from '#domain';
import { BODY_KIND_NAMES, IMPORT_FAULTS as FAULTS, IMPORT_REMEDIES as REMEDIES } from '#wording';

/** A cell that says nothing usable: what is wrong and what to write instead. */
export interface CellFault {
  readonly detail: string;
  readonly remedy: string;
}

export type Cell<T> = { readonly value: T } | { readonly fault: CellFault };

const fault = (detail: string, remedy: string): { readonly fault: CellFault } => ({
  fault: { detail, remedy },
});

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

export function readCode(text: string): Cell<string> {
  const code = parseCode(text);
  if (code !== null) return { value: code };
  return fault(text === '' ? FAULTS.codeMissing : FAULTS.codeUnusable(text), REMEDIES.code);
}

/** A field of free text, with the limit that every way into the directory has. */
export const readText =
  (field: 'name' | 'shortName' | 'organId' | 'contactName') =>
  (text: string): Cell<string | null> => {
    const max = DIRECTORY_LIMITS[field];
    if (text.length > max) return fault(FAULTS.textTooLong, REMEDIES.shorten(max));
    return { value: text === '' ? null : text };
  };

/** `2025-06-30` or, as spreadsheets write it here, `30/6/2025`. Empty: open end. */
export function readDate(text: string): Cell<LocalDate | null> {
  if (text === '') return { value: null };
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  const date = parseWrittenDay(
    year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  if (date !== null) return { value: date };
  return fault(FAULTS.noSuchDay(text), REMEDIES.day(yearOf(FIRST_DAY), yearOf(LAST_DAY)));
}

export function readKind(text: string): Cell<BodyKind> {
  const key = foldName(text);
  const kind = BODY_KINDS.find(
    (one) => foldName(one) === key || foldName(BODY_KIND_NAMES[one]) === key,
  );
  if (kind !== undefined) return { value: kind };
  return fault(
    text === '' ? FAULTS.kindMissing : FAULTS.kindUnknown(text),
    REMEDIES.oneOf(Object.values(BODY_KIND_NAMES)),
  );
}

const ROLES: Readonly<Record<string, ContactKind>> = {
  'dau moi': 'contactPoint',
  contactpoint: 'contactPoint',
  'lanh dao': 'head',
  head: 'head',
};

export function readContactKind(text: string): Cell<ContactKind> {
  const kind = ROLES[foldName(text)];
  if (kind !== undefined) return { value: kind };
  return fault(FAULTS.contactKindUnknown(text), REMEDIES.contactKind);
}

export function readEmail(text: string): Cell<string> {
  const email = parseEmail(text);
  if (email !== null) return { value: email };
  return fault(text === '' ? FAULTS.emailMissing : FAULTS.emailWrong(text), REMEDIES.email);
}

/** Other names, parted by `|`. */
export function readAliases(text: string): Cell<readonly string[]> {
  const names = text.split('|').map((name) => name.trim());
  const found = [...new Set(names.filter((name) => name !== ''))].sort();
  if (found.length > ALIASES_MAX || found.some((name) => name.length > DIRECTORY_LIMITS.name)) {
    const remedy = REMEDIES.aliases(ALIASES_MAX, DIRECTORY_LIMITS.name);
    return fault(FAULTS.aliasesTooMany, remedy);
  }
  return { value: found };
}
