import type { UnitOfWork } from '../ports/transaction.port.js';
import { isOutage } from '../shared/outage.js';
import { assignPage } from './assign-page.js';

/** Tries of a page that fails while the database takes other writes. */
const OWN_TRIES = 3;

/**
 * Writes one launch page. An outage is thrown as it is, to be tried again for as long as it lasts: it spends none of the
 * page's tries. Between two tries of a page that fails by itself another write of its campaign must succeed.
 *
 * @throws ApplicationError SERVICE_UNAVAILABLE in an outage; any other error is the page's own and final.
 */
export async function assignPageInTries(
  uow: UnitOfWork,
  input: { readonly campaignId: string; readonly page: number },
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await assignPage(uow, input);
    } catch (error) {
      if (isOutage(error) || tries === OWN_TRIES) throw error;
      await uow.run((tx) => tx.campaigns.touch(input.campaignId));
    }
  }
}
