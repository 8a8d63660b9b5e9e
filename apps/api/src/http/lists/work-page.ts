import { z } from 'zod';
import { readWork, type WorkItemView } from '#application';
import type { workQuerySchema } from '#contracts/http';
import type { CommandRunner } from '../command-runner.js';
import { decodeCursor, instantPlace, toPage } from '../cursor.js';
import type { ApiRequest } from '../request.js';

const place = z.object({
  asOf: instantPlace,
  print: z.string(),
  sectionNo: z.int().min(0).max(100),
  sortKey: z.number(),
  id: z.uuid(),
});

/** A page of "Việc của tôi", for the API and for the page without script: `next` is an address beside this one's. */
export async function workPage<Item>(
  runner: CommandRunner,
  request: ApiRequest,
  query: z.infer<typeof workQuerySchema>,
  present: (item: WorkItemView) => Item,
) {
  const after = decodeCursor(query.cursor, place);
  const { asOf, counts, items, print, listChanged } = await runner.read(request, readWork, {
    filter: { section: query.section ?? null, campaignId: query.campaignId ?? null },
    asOf: after?.asOf ?? null,
    print: after?.print ?? null,
    after,
    limit: query.limit + 1,
  });
  const page = toPage(request, items, query.limit, present, (item) => ({
    asOf,
    print,
    sectionNo: item.sectionNo,
    sortKey: item.sortKey,
    id: item.id,
  }));
  return { page, asOf, counts, listChanged };
}
