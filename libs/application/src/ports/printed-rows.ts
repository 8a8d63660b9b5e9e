/** A page of a list that may move, with the fingerprint of the whole list; '' when the page is empty. */
export interface PrintedRows<Row> {
  readonly rows: readonly Row[];
  readonly print: string;
}
