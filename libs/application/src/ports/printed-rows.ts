/**
 * A page of a list that may move, with the fingerprint of the whole list: equal on two pages, no row has come, gone or
 * moved between them. '' when the page is empty.
 */
export interface PrintedRows<Row> {
  readonly rows: readonly Row[];
  readonly print: string;
}
