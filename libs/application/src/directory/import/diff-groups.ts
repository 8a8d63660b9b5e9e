import { isBackwards, overlaps } from '#domain';
import type { Validity } from '#domain';
import { DIRECTORY_FAULTS, IMPORT_FAULTS as FAULTS, IMPORT_REMEDIES as REMEDIES } from '#wording';
import { readCode, readDate, readText } from './cells.js';
import { nameColumns, type FieldOf, type NamedRow } from './columns.js';
import type { CsvTable, FieldChange, ImportChange, ImportFault } from './import-model.js';
import { RowReader } from './row-reader.js';

export interface GroupMemberPlan extends Validity {
  readonly bodyCode: string;
}

export interface KnownGroup {
  readonly id: string;
  readonly name: string;
  readonly kept: boolean;
  readonly members: readonly GroupMemberPlan[];
}

export interface KnownGroups {
  readonly byCode: ReadonlyMap<string, KnownGroup>;
  /** Name of each body that may be a member. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** Issuing bodies whose groups the principal keeps. */
  readonly issuers: ReadonlySet<string>;
}

export interface PlannedGroup {
  /** null: to be added. */
  readonly id: string | null;
  readonly code: string;
  readonly name: string;
  /** Of a new group. */
  readonly issuerCode: string | null;
  readonly members: readonly GroupMemberPlan[];
}

export interface GroupsDiff {
  readonly writes: readonly PlannedGroup[];
  readonly changes: readonly ImportChange[];
  readonly faults: readonly ImportFault[];
  readonly unchanged: number;
}

type Reader = RowReader<'groups'>;
type Row = NamedRow<FieldOf<'groups'>>;

/** Compares a file of memberships with the directory: a row adds a span, or moves the end of one. */
export function diffGroups(file: CsvTable, known: KnownGroups): GroupsDiff {
  const { rows, faults } = nameColumns('groups', file);
  const planned = new Map<string, PlannedGroup>();
  const changes: ImportChange[] = [];
  const found = [...faults];
  for (const row of rows) {
    const reader: Reader = new RowReader('groups', row);
    const code = reader.read('groupCode', readCode);
    const group = code === undefined ? null : groupOf(reader, row, code, planned, known);
    const member = readMember(reader, known);
    if (group !== null && member !== null) {
      const { next, fields } = merge(reader, group, member, known.byCode.get(group.code));
      planned.set(group.code, next);
      if (fields.length > 0) {
        const act =
          group.id === null || fields.every(({ before }) => before === null) ? 'add' : 'change';
        changes.push({
          table: 'groups',
          line: row.line,
          act,
          code: group.code,
          name: next.name,
          fields,
        });
      }
    }
    found.push(...reader.faults);
  }
  const touched = new Set(changes.map(({ code }) => code));
  return {
    writes: [...planned.values()].filter(({ code }) => touched.has(code)),
    changes,
    faults: found,
    unchanged: rows.length - changes.length,
  };
}

/** The group as planned so far, with the name this row gives it. */
function groupOf(
  reader: Reader,
  row: Row,
  code: string,
  planned: ReadonlyMap<string, PlannedGroup>,
  known: KnownGroups,
): PlannedGroup | null {
  const name = reader.read('groupName', readText('name')) ?? null;
  const soFar = planned.get(code);
  if (soFar !== undefined) return name === null ? soFar : { ...soFar, name };
  const stored = known.byCode.get(code);
  if (stored === undefined) return newGroup(reader, row, code, name, known);
  if (!stored.kept) {
    const detail = FAULTS.groupCodeTaken(code);
    reader.refuse('groupCode', { detail, remedy: REMEDIES.otherGroupCode });
    return null;
  }
  const { id, members } = stored;
  return { id, code, name: name ?? stored.name, issuerCode: null, members };
}

function newGroup(
  reader: Reader,
  row: Row,
  code: string,
  name: string | null,
  known: KnownGroups,
): PlannedGroup | null {
  const issuerCode = reader.read('issuerCode', readCode);
  if (name === null) {
    const remedy = REMEDIES.groupName;
    reader.refuse('groupName', { detail: FAULTS.groupNameNeeded, remedy });
  }
  if (issuerCode === undefined || !known.issuers.has(issuerCode)) {
    const given = row.cells.issuerCode ?? '';
    const detail = given === '' ? FAULTS.issuerNeeded : FAULTS.issuerUnknown(given);
    reader.refuse('issuerCode', { detail, remedy: REMEDIES.issuer });
    return null;
  }
  return name === null ? null : { id: null, code, name, issuerCode, members: [] };
}

function readMember(reader: Reader, known: KnownGroups): GroupMemberPlan | null {
  const bodyCode = reader.read('bodyCode', readCode);
  const validFrom = reader.read('validFrom', readDate) ?? null;
  const validTo = reader.read('validTo', readDate) ?? null;
  if (bodyCode === undefined) return null;
  if (!known.nameOf.has(bodyCode)) {
    const remedy = REMEDIES.checkBody;
    reader.refuse('bodyCode', { detail: DIRECTORY_FAULTS.unknownCode(bodyCode), remedy });
    return null;
  }
  if (isBackwards({ validFrom, validTo })) {
    const detail = DIRECTORY_FAULTS.endsBeforeStart;
    reader.refuse('validTo', { detail, remedy: REMEDIES.oneOfTheDays });
    return null;
  }
  return { bodyCode, validFrom, validTo };
}

const printed = ({ bodyCode, validFrom, validTo }: GroupMemberPlan): string =>
  `${bodyCode} (${validFrom ?? '…'} – ${validTo ?? '…'})`;

function merge(
  reader: Reader,
  group: PlannedGroup,
  member: GroupMemberPlan,
  stored: KnownGroup | undefined,
): { readonly next: PlannedGroup; readonly fields: readonly FieldChange[] } {
  const isSame = (other: GroupMemberPlan) =>
    other.bodyCode === member.bodyCode && other.validFrom === member.validFrom;
  const others = group.members.filter((other) => !isSame(other));
  if (others.some((other) => other.bodyCode === member.bodyCode && overlaps(other, member))) {
    const remedy = REMEDIES.otherSpan;
    reader.refuse('validFrom', { detail: DIRECTORY_FAULTS.memberTwice, remedy });
  }
  const old = group.members.find(isSame);
  const fields: FieldChange[] = [];
  if (stored === undefined ? group.members.length === 0 : stored.name !== group.name) {
    fields.push({ field: 'name', before: stored?.name ?? null, after: group.name });
  }
  if (old === undefined || old.validTo !== member.validTo) {
    const before = old === undefined ? null : printed(old);
    fields.push({ field: 'member', before, after: printed(member) });
  }
  return { next: { ...group, members: [...others, member] }, fields };
}
