import { CHANGED_SIGNAL, MORNING_DIGEST_ID } from '#contracts/workflow';
import { aCampaignUnderWay, endedMails } from '../../campaigns.js';
import { differing } from '../../cell.js';
import { acknowledgeAll, recipientsOf } from '../../clients.js';
import { withClient } from '../../comes-back.js';
import { until } from '../../until.js';
import { LASTS_MS } from '../lasts.js';
import type { Moment } from '../moment.js';

const BODIES = 120;
/** Seven working days before the work is due, two minutes after the digest's hour. */
const MORNING = Date.parse('2025-06-19T00:32:00Z');

/** The morning digest: each body gets one mail with all that is due soon. */
export const digest: Moment = {
  name: 'morning digest',
  at: [0, 50],
  async prepare(stage) {
    const campaign = await aCampaignUnderWay(stage, BODIES, { tasks: 1 });
    const recipients = await recipientsOf(stage, campaign, BODIES);
    await acknowledgeAll(stage, recipients, { clients: 16, pauseMs: 0, patient: true });
    const ended = () => endedMails(stage, 'dailyDigest');
    return {
      async begin() {
        await stage.setBusinessTime(MORNING);
        await until('the digest is told', async () => {
          await withClient(stage, (client) =>
            client.workflow.getHandle(MORNING_DIGEST_ID).signal(CHANGED_SIGNAL),
          );
          return true;
        });
      },
      progress: async () => (await ended()) / BODIES,
      async ended() {
        await until('the digests', async () => (await ended()) === BODIES, {
          withinMs: LASTS_MS,
        });
      },
      answered: () => [],
      faults: async () =>
        differing(
          { digests: BODIES, 'recipients of digests': BODIES },
          {
            digests: await stage.count(
              `select count(*) from message where template = 'dailyDigest'`,
            ),
            'recipients of digests': await stage.count(
              `select count(distinct to_email) from message where template = 'dailyDigest'`,
            ),
          },
        ),
    };
  },
};
