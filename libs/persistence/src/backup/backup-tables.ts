import type { ClientBase } from 'pg';

/** A table as a backup holds it: what is computed is computed again. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that number their rows themselves. */
  readonly numbered: readonly string[];
}

interface TableRow extends BackupTable {
  /** Tables whose rows must be there before. */
  readonly after: readonly string[];
}

/** Written by the migrations themselves. */
const NOT_BACKED_UP = ['migration'];

const TABLES = `
  select c.relname::text as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum) as columns,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity <> '') as numbered,
    array(select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and not k.condeferrable and f.oid <> c.oid) as after
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all($1)
  order by c.relname`;

/** Every table, each after those its rows point to. */
export async function backupTables(client: ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<TableRow>(TABLES, [NOT_BACKED_UP]);
  return inOrder(rows).map(({ name, columns, numbered }) => ({ name, columns, numbered }));
}

/** @throws Error when tables point at each other in a ring that no deferred constraint opens. */
function inOrder<Table extends { readonly name: string; readonly after: readonly string[] }>(
  tables: readonly Table[],
): readonly Table[] {
  const ordered: Table[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const next = tables.filter(
      ({ name, after }) => !placed.has(name) && after.every((other) => placed.has(other)),
    );
    if (next.length === 0) throw new Error('tables that point at each other cannot be restored');
    for (const table of next) placed.add(table.name);
    ordered.push(...next);
  }
  return ordered;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** `"event" ("id", "campaign_id", …)`, for COPY. */
export const copied = ({ name, columns }: Pick<BackupTable, 'name' | 'columns'>): string =>
  `${quoted(name)} (${columns.map(quoted).join(', ')})`;

export const tableNames = (tables: readonly BackupTable[]): string =>
  tables.map(({ name }) => quoted(name)).join(', ');
