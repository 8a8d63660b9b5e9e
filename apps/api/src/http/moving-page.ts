import { z } from 'zod';
import { comparePrint, type PrintedRows } from '#application';
import type { Page } from '#contracts/http';
import { toPage } from './cursor.js';
import type { ApiRequest } from './request.js';

/** The fingerprint of a list, as a cursor carries it. */
export const printPlace = z.string().max(40);

/**
 * A page of a list whose rows may move while it is read: its cursor carries the fingerprint of the first page, and a
 * later one says whether the list is still the same.
 *
 * @param first the fingerprint in the cursor; null on the first page.
 */
export function toMovingPage<Row, Item>(
  request: ApiRequest,
  {
    list,
    first,
    limit,
  }: { readonly list: PrintedRows<Row>; readonly first: string | null; readonly limit: number },
  present: (row: Row) => Item,
  placeOf: (row: Row) => object,
): Page<Item> & { readonly listChanged: boolean } {
  const { print, listChanged } = comparePrint(list.print, first);
  const place = (row: Row) => ({ ...placeOf(row), print });
  return { ...toPage(request, list.rows, limit, present, place), listChanged };
}
