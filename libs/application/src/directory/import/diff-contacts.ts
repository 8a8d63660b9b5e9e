import type { ContactKind } from '#domain';
import { DIRECTORY_FAULTS, IMPORT_FAULTS as FAULTS, IMPORT_REMEDIES as REMEDIES } from '#wording';
import type { BodyContacts, Contact } from '../../ports/directory.store.js';
import { readCode, readContactKind, readEmail, readText } from './cells.js';
import { nameColumns, type FieldOf, type NamedRow } from './columns.js';
import type { CsvTable, ImportChange, ImportFault } from './import-model.js';
import { RowReader } from './row-reader.js';

export interface KnownContacts {
  /** Name of each body that may be written about: kept ones and those of the file of bodies. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly contactsOf: ReadonlyMap<string, BodyContacts>;
}

export interface PlannedContact {
  readonly bodyCode: string;
  readonly kind: ContactKind;
  readonly contact: Contact;
}

export interface ContactsDiff {
  readonly writes: readonly PlannedContact[];
  readonly changes: readonly ImportChange[];
  readonly faults: readonly ImportFault[];
  readonly unchanged: number;
}

type Row = NamedRow<FieldOf<'contacts'>>;

const printed = ({ name, email }: Contact): string =>
  name === null ? email : `${name} <${email}>`;

/** Compares a file of contacts with the directory. */
export function diffContacts(file: CsvTable, known: KnownContacts): ContactsDiff {
  const { rows, faults } = nameColumns('contacts', file);
  const writes: PlannedContact[] = [];
  const changes: ImportChange[] = [];
  const found = [...faults];
  const seen = new Set<string>();
  for (const row of rows) {
    const reader = new RowReader('contacts', row);
    const planned = readRow(reader, row, known);
    if (planned !== null) {
      const key = `${planned.bodyCode} ${planned.kind}`;
      if (seen.has(key)) {
        const detail = FAULTS.contactTwice;
        reader.refuse('bodyCode', { detail, remedy: REMEDIES.keepOneLine });
      }
      seen.add(key);
      const change = compare(planned, row.line, known);
      if (change !== null) {
        writes.push(planned);
        changes.push(change);
      }
    }
    found.push(...reader.faults);
  }
  return { writes, changes, faults: found, unchanged: rows.length - changes.length };
}

function readRow(
  reader: RowReader<'contacts'>,
  row: Row,
  known: KnownContacts,
): PlannedContact | null {
  const bodyCode = reader.read('bodyCode', readCode);
  const kind = reader.read('kind', readContactKind);
  const email = reader.read('email', readEmail);
  const name = reader.read('name', readText('contactName'));
  if (bodyCode !== undefined && !known.nameOf.has(bodyCode)) {
    const remedy = REMEDIES.checkBody;
    reader.refuse('bodyCode', { detail: DIRECTORY_FAULTS.unknownCode(bodyCode), remedy });
  }
  if (bodyCode === undefined || kind === undefined || email === undefined) return null;
  const before = known.contactsOf.get(bodyCode)?.[kind]?.name ?? null;
  return { bodyCode, kind, contact: { name: name === undefined ? before : name, email } };
}

function compare(planned: PlannedContact, line: number, known: KnownContacts): ImportChange | null {
  const { bodyCode, kind, contact } = planned;
  const stored = known.contactsOf.get(bodyCode)?.[kind] ?? null;
  const before = stored === null ? null : printed(stored);
  const after = printed(contact);
  if (before === after) return null;
  return {
    table: 'contacts',
    line,
    act: before === null ? 'add' : 'change',
    code: bodyCode,
    name: known.nameOf.get(bodyCode) ?? bodyCode,
    fields: [{ field: kind, before, after }],
  };
}
