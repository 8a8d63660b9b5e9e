import { isBackwards } from '#domain';
import { DIRECTORY_FAULTS, IMPORT_FAULTS as FAULTS, IMPORT_REMEDIES as REMEDIES } from '#wording';
import type { BodyFields } from '../../ports/directory.store.js';
import type { BodyInput } from '../save-body.usecase.js';
import { readAliases, readCode, readDate, readKind, readText } from './cells.js';
import { nameColumns, type FieldOf, type NamedRow } from './columns.js';
import type { CsvTable, FieldChange, ImportChange, ImportFault } from './import-model.js';
import { RowReader } from './row-reader.js';

/** The directory as far as the files name it. */
export interface KnownBodies {
  readonly byCode: ReadonlyMap<string, BodyFields & { readonly id: string }>;
  /** Code of each body's parent; holds every ancestor too. */
  readonly parentOf: ReadonlyMap<string, string | null>;
  /** Codes of bodies whose directory the principal keeps: the others are only known to be taken. */
  readonly kept: ReadonlySet<string>;
  /** The administrator may write bodies without a parent. */
  readonly keepsAll: boolean;
}

export interface PlannedBody {
  /** null: to be added. */
  readonly id: string | null;
  readonly body: BodyInput;
}

export interface BodiesDiff {
  /** Every body of the file, changed or not. */
  readonly planned: ReadonlyMap<string, PlannedBody>;
  readonly writes: readonly PlannedBody[];
  readonly changes: readonly ImportChange[];
  readonly faults: readonly ImportFault[];
  readonly unchanged: number;
}

type Reader = RowReader<'bodies'>;
type Row = NamedRow<FieldOf<'bodies'>>;

const NEW_BODY = {
  name: '',
  shortName: null,
  kind: 'other',
  organId: null,
  parentCode: null,
  validFrom: null,
  validTo: null,
  aliases: [],
} as const satisfies Omit<BodyInput, 'code'>;

/** Compares a file of bodies with the directory. Columns the file lacks are left as they are. */
export function diffBodies(file: CsvTable, known: KnownBodies): BodiesDiff {
  const { rows, faults } = nameColumns('bodies', file);
  const read = rows.map((row) => readRow(row, known));
  const codes = read.map(({ body }) => body.code);
  const planned = new Map(
    read.map(({ id, body }) => [body.code, { id, body }] satisfies [string, PlannedBody]),
  );
  const changes: ImportChange[] = [];
  const writes: PlannedBody[] = [];
  const found = [...faults];
  read.forEach(({ reader, row, id, body, before, isTaken }, index) => {
    if (isTaken) {
      const detail = FAULTS.codeTaken(body.code);
      reader.refuse('code', { detail, remedy: REMEDIES.otherCode });
    } else checkPlace(reader, row, body, before, planned, known);
    if (codes.indexOf(body.code) < index) {
      reader.refuse('code', {
        detail: FAULTS.codeTwice(body.code),
        remedy: REMEDIES.joinLines,
      });
    }
    found.push(...reader.faults);
    if (isTaken) return;
    const fields = differences(before, body);
    if (fields.length === 0) return;
    writes.push({ id, body });
    const { code, name } = body;
    changes.push({
      table: 'bodies',
      line: row.line,
      act: id === null ? 'add' : 'change',
      code,
      name,
      fields,
    });
  });
  return { planned, writes, changes, faults: found, unchanged: rows.length - changes.length };
}

function readRow(row: Row, known: KnownBodies) {
  const reader: Reader = new RowReader('bodies', row);
  const code = reader.read('code', readCode) ?? row.cells.code ?? '';
  // What stands elsewhere is not compared with: its name, its parent, its addresses are not this office's to see.
  const stored = known.kept.has(code) ? known.byCode.get(code) : undefined;
  const isTaken = stored === undefined && known.byCode.has(code);
  const before: BodyInput | undefined = stored && {
    ...stored,
    parentCode: known.parentOf.get(code) ?? null,
  };
  const base = before ?? { ...NEW_BODY, code };
  const parentText = row.cells.parentCode;
  const body: BodyInput = {
    code,
    name: reader.read('name', readText('name')) ?? base.name,
    shortName: orKeep(reader.read('shortName', readText('shortName')), base.shortName),
    kind: reader.read('kind', readKind) ?? base.kind,
    organId: orKeep(reader.read('organId', readText('organId')), base.organId),
    parentCode: parentText === '' ? null : (reader.read('parentCode', readCode) ?? base.parentCode),
    validFrom: orKeep(reader.read('validFrom', readDate), base.validFrom),
    validTo: orKeep(reader.read('validTo', readDate), base.validTo),
    aliases: reader.read('aliases', readAliases) ?? base.aliases,
  };
  // Of a code that cannot be used here nothing else is worth saying.
  if (!isTaken) checkOwn(reader, row, body, before);
  return { reader, row, id: stored?.id ?? null, body, before, isTaken };
}

/** null is a value here (an emptied cell), undefined is a column that is not there. */
const orKeep = <T>(given: T | undefined, kept: T): T => (given === undefined ? kept : given);

function checkOwn(reader: Reader, row: Row, body: BodyInput, before: BodyInput | undefined): void {
  if (body.name === '' || row.cells.name === '') {
    reader.refuse('name', { detail: FAULTS.nameMissing, remedy: REMEDIES.name });
  }
  if (before === undefined && row.cells.kind === undefined) {
    reader.refuse('kind', {
      detail: FAULTS.kindNeeded,
      remedy: REMEDIES.kind,
    });
  }
  if (isBackwards(body)) {
    reader.refuse('validTo', {
      detail: DIRECTORY_FAULTS.endsBeforeStart,
      remedy: REMEDIES.oneOfTheDays,
    });
  }
}

function checkPlace(
  reader: Reader,
  row: Row,
  body: BodyInput,
  before: BodyInput | undefined,
  planned: ReadonlyMap<string, PlannedBody>,
  known: KnownBodies,
): void {
  const { parentCode } = body;
  // A place that does not change was judged when it was taken; the file need not name it.
  if (
    before !== undefined &&
    before.parentCode === parentCode &&
    row.cells.parentCode === undefined
  )
    return;
  if (parentCode === null) {
    if (known.keepsAll || (before !== undefined && before.parentCode === null)) return;
    const remedy = REMEDIES.parent;
    reader.refuse('parentCode', { detail: FAULTS.parentMissing, remedy });
  } else if (!planned.has(parentCode) && !known.kept.has(parentCode)) {
    const remedy = REMEDIES.checkParent;
    reader.refuse('parentCode', { detail: DIRECTORY_FAULTS.unknownCode(parentCode), remedy });
  } else if (standsUnderItself(body.code, planned, known)) {
    const detail = DIRECTORY_FAULTS.ownParent;
    reader.refuse('parentCode', { detail, remedy: REMEDIES.parentOnLine(row.line) });
  }
}

function standsUnderItself(
  code: string,
  planned: ReadonlyMap<string, PlannedBody>,
  known: KnownBodies,
): boolean {
  const passed = new Set<string>();
  for (let at: string | null = code; at !== null;) {
    if (passed.has(at)) return true;
    passed.add(at);
    const plan = planned.get(at);
    at = plan === undefined ? (known.parentOf.get(at) ?? null) : plan.body.parentCode;
  }
  return false;
}

const COMPARED = Object.keys(NEW_BODY) as (keyof typeof NEW_BODY)[];

const printed = (value: string | null | readonly string[]): string | null =>
  typeof value === 'object' && value !== null ? value.join(' | ') || null : value || null;

function differences(before: BodyInput | undefined, after: BodyInput): readonly FieldChange[] {
  return COMPARED.map((field) => ({
    field,
    before: before === undefined ? null : printed(before[field]),
    after: printed(after[field]),
  })).filter((change) => change.before !== change.after);
}
