import { cleanLine, foldName } from '#domain';
import type { CsvTable, ImportFault, ImportTable } from './import-model.js';

/** The columns of each file: field → what its header may be called, the first as templates print it. */
export const COLUMNS = {
  bodies: {
    code: ['mã', 'code'],
    name: ['tên', 'tên đơn vị', 'name'],
    shortName: ['tên viết tắt', 'short_name'],
    kind: ['loại', 'loại đơn vị', 'kind'],
    organId: ['mã định danh', 'organ_id'],
    parentCode: ['mã cấp trên', 'cấp trên', 'parent_code'],
    validFrom: ['từ ngày', 'valid_from'],
    validTo: ['đến ngày', 'valid_to'],
    aliases: ['tên gọi khác', 'aliases'],
  },
  contacts: {
    bodyCode: ['mã đơn vị', 'body_code'],
    kind: ['vai trò', 'role'],
    name: ['họ tên', 'name'],
    email: ['địa chỉ thư', 'email'],
  },
  groups: {
    groupCode: ['mã nhóm', 'group_code'],
    groupName: ['tên nhóm', 'group_name'],
    issuerCode: ['mã cơ quan ban hành', 'issuer_code'],
    bodyCode: ['mã đơn vị', 'body_code'],
    validFrom: ['từ ngày', 'valid_from'],
    validTo: ['đến ngày', 'valid_to'],
  },
} as const satisfies Record<ImportTable, Record<string, readonly string[]>>;

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
      fault(column, `Không có cột nào tên “${column}”.`, `Dùng các cột: ${known}.`),
    ),
    ...missing.map((field) => {
      const name = names[field]?.[0] ?? field;
      return fault(name, `Thiếu cột “${name}”.`, `Thêm cột “${name}” vào dòng đầu.`);
    }),
    ...twice.map((column) =>
      fault(column, `Cột “${column}” có hai lần.`, 'Bỏ một cột, chỉ giữ cột có dữ liệu đúng.'),
    ),
  ];
}
