import { columnName, type FieldOf, type NamedRow } from './columns.js';
import type { Cell, CellFault } from './cells.js';
import type { ImportFault, ImportTable } from './import-model.js';

/** Reads the cells of one row and gathers what is wrong with them. */
export class RowReader<Table extends ImportTable> {
  private readonly found: ImportFault[] = [];

  public constructor(
    private readonly table: Table,
    private readonly row: NamedRow<FieldOf<Table>>,
  ) {}

  public get faults(): readonly ImportFault[] {
    return this.found;
  }

  /** The cell's value; undefined when the file has no such column, or when the cell is at fault. */
  public read<T>(field: FieldOf<Table>, parse: (text: string) => Cell<T>): T | undefined {
    const text = this.row.cells[field];
    if (text === undefined) return undefined;
    const cell = parse(text);
    if ('value' in cell) return cell.value;
    this.refuse(field, cell.fault);
    return undefined;
  }

  public refuse(field: FieldOf<Table>, { detail, remedy }: CellFault): void {
    const column = columnName(this.table, field);
    this.found.push({ table: this.table, line: this.row.line, column, detail, remedy });
  }
}
