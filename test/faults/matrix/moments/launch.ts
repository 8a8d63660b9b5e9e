import { aRequestedLaunch, isReleased, pagesOf, start } from '../../campaigns.js';
import { launchFaults } from '../../launch-faults.js';
import { until } from '../../until.js';
import { LASTS_MS } from '../lasts.js';
import type { Moment } from '../moment.js';

const BODIES = 1_000;

/** A launch in twenty pages. */
export const launch: Moment = {
  name: 'launch',
  at: [0, 25, 50, 75, 99],
  async prepare(stage) {
    const campaign = await aRequestedLaunch(stage, BODIES);
    return {
      begin: () => start(stage, campaign.id),
      progress: async () => (await pagesOf(stage, campaign.id)) / campaign.pages,
      async ended() {
        await until('the release', () => isReleased(stage, campaign.id), { withinMs: LASTS_MS });
      },
      answered: () => [],
      faults: () => launchFaults(stage, campaign.id, BODIES),
    };
  },
};
