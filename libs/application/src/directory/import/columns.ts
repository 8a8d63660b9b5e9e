import { cleanLine, foldName } from '#domain';
import { IMPORT_COLUMNS, IMPORT_FAULTS as FAULTS, IMPORT_REMEDIES as REMEDIES } from '#wording';
import type { CsvTable, ImportFault, ImportTable } from './import-model.js';

/** The columns of each file, by field. */
export const COLUMNS = IMPORT_COLUMNS satisfies Record<
  ImportTable,
  Record<string, readonly string[]>
>;

const REQUIRED: Readonly<Record<ImportTable, readonly string[]>> = {
  bodies: ['code'],
  contacts: ['bodyCode', 'kind', 'email'],
  groups: ['groupCode', 'bodyCode'],
};

export type FieldOf<Table extends ImportTable> = keyof (typeof COLUMNS)[Table] & string;

/** A row by field: undefined when the file has no such column, '' when the cell is empty. */
export interface NamedRow<Field extends string> {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Field, string>>>;
}

/** The header word of a field, for messages. */
export function columnName<Table extends ImportTable>(table: Table, field: FieldOf<Table>): string {
  const names: Readonly<Record<string, readonly string[]>> = COLUMNS[table];
  return names[field]?.[0] ?? field;
}

/** Puts names to the cells. A file without its key columns has only header faults: its rows say nothing. */
export function nameColumns<Table extends ImportTable>(
  table: Table,
  file: CsvTable,
): { readonly rows: readonly NamedRow<FieldOf<Table>>[]; readonly faults: readonly ImportFault[] } {
  const names: Readonly<Record<string, readonly string[]>> = COLUMNS[table];
  const fieldAt = file.columns.map((column) => {
    const key = foldName(column);
    return Object.keys(names).find((field) => names[field]?.some((name) => foldName(name) === key));
  });
  const faults = headerFaults(table, file, fieldAt);
  if (faults.length > 0) return { rows: [], faults };
  const rows = file.rows.map(({ line, cells }) => {
    const named: Record<string, string> = {};
    fieldAt.forEach((field, index) => {
      if (field !== undefined) named[field] = cleanLine(cells[index] ?? '');
    });
    return { line, cells: named as NamedRow<FieldOf<Table>>['cells'] };
  });
  return { rows, faults };
}

function headerFaults(
  table: ImportTable,
  file: CsvTable,
  fieldAt: readonly (string | undefined)[],
): readonly ImportFault[] {
  const names: Readonly<Record<string, readonly string[]>> = COLUMNS[table];
  const known = Object.values(names)
    .map(([name]) => name)
    .join(', ');
  const unknown = file.columns.filter((_column, index) => fieldAt[index] === undefined);
  const missing = REQUIRED[table].filter((field) => !fieldAt.includes(field));
  const twice = file.columns.filter(
    (_column, index) => fieldAt[index] !== undefined && fieldAt.indexOf(fieldAt[index]) < index,
  );
  const fault = (column: string, detail: string, remedy: string): ImportFault => ({
    table,
    line: 1,
    column,
    detail,
    remedy,
  });
  return [
    ...unknown.map((column) =>
      fault(column, FAULTS.columnUnknown(column), REMEDIES.useColumns(known)),
    ),
    ...missing.map((field) => {
      const name = names[field]?.[0] ?? field;
      return fault(name, FAULTS.columnMissing(name), REMEDIES.addColumn(name));
    }),
    ...twice.map((column) => fault(column, FAULTS.columnTwice(column), REMEDIES.dropColumn)),
  ];
}
