import { z } from 'zod';
import { ApplicationError } from '#application';
import type { Page } from '#contracts/http';
import { REQUEST_FAULTS } from '#wording';
import { refuseOddText } from './odd-text.js';
import type { ApiRequest } from './request.js';

/** Years 1 to 9999: what the database, the machine and RFC 3339 can all say. */
const FIRST_INSTANT = -62_135_596_800_000;
const LAST_INSTANT = 253_402_300_799_999;

/** An instant as a page's place holds it, in epoch milliseconds. */
export const instantPlace = z.number().min(FIRST_INSTANT).max(LAST_INSTANT);

const WRONG_CURSOR = {
  in: 'query',
  pointer: '/cursor',
  detail: REQUEST_FAULTS.cursor,
} as const;

/** What the next page starts after, made opaque so that clients do not build their own. */
const encodeCursor = (place: unknown): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/**
 * @returns null for the first page.
 * @throws ApplicationError VALIDATION_FAILED for a cursor the server did not give.
 */
export function decodeCursor<Schema extends z.ZodType>(
  cursor: string | undefined,
  schema: Schema,
): z.infer<Schema> | null {
  if (cursor === undefined) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    refuseOddText(place, '/cursor', 'query');
    return schema.parse(place);
  } catch {
    throw new ApplicationError('VALIDATION_FAILED', {}, [WRONG_CURSOR]);
  }
}

/**
 * A page of a list. Ask the store for `limit + 1` rows: the extra one says whether there is a next page.
 *
 * @param placeOf what to continue after, given the last row shown.
 */
export function toPage<Row, Item>(
  request: ApiRequest,
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
  placeOf: (row: Row) => unknown,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  if (rows.length <= limit || last === undefined) return { items: shown.map(present), next: null };
  const address = new URL(request.url, 'http://local');
  address.searchParams.set('cursor', encodeCursor(placeOf(last)));
  address.searchParams.set('limit', String(limit));
  return { items: shown.map(present), next: `${address.pathname}${address.search}` };
}
