import { aCampaignUnderWay, endedMails, startWave } from '../../campaigns.js';
import { until } from '../../until.js';
import { waveFaults } from '../../wave-faults.js';
import { LASTS_MS } from '../lasts.js';
import type { Moment } from '../moment.js';

const BODIES = 400;

/** Every body of a campaign is reminded at one instant. */
export const wave: Moment = {
  name: 'wave of reminders',
  at: [0, 25, 50, 75],
  async prepare(stage) {
    const campaign = await aCampaignUnderWay(stage, BODIES);
    const sent = () => endedMails(stage, 'acknowledgementReminder');
    return {
      begin: () => startWave(stage, campaign.id),
      progress: async () => (await sent()) / BODIES,
      async ended() {
        await until('the wave', async () => (await sent()) === BODIES, { withinMs: LASTS_MS });
      },
      answered: () => [],
      faults: () => waveFaults(stage, BODIES),
    };
  },
};
