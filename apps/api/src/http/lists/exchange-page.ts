import { z } from 'zod';
import { readExchanges, type ExchangeDetail } from '#application';
import type { exchangeQuerySchema } from '#contracts/http';
import type { CommandRunner } from '../command-runner.js';
import { decodeCursor, instantPlace } from '../cursor.js';
import { printPlace, toMovingPage } from '../moving-page.js';
import type { ApiRequest } from '../request.js';

const place = z.object({ askedAt: instantPlace, id: z.uuid(), print: printPlace });

/** A page of what was asked, newest first, for the API and for the page without script. */
export async function exchangePage<Item>(
  runner: CommandRunner,
  request: ApiRequest,
  query: z.infer<typeof exchangeQuerySchema>,
  present: (exchange: ExchangeDetail) => Item,
) {
  const { campaignId = null, kind = null, state = null, cursor, limit } = query;
  const after = decodeCursor(cursor, place);
  const list = await runner.read(request, readExchanges, {
    filter: { campaignId, kind, state },
    after,
    limit: limit + 1,
  });
  const page = { list, first: after?.print ?? null, limit };
  return toMovingPage(request, page, present, ({ askedAt, id }) => ({ askedAt, id }));
}
