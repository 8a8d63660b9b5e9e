import { createDiskUploads } from '#platform';
import { startSweep } from '../sweep/sweep.js';
import { openSignaller } from '../temporal/open-signaller.js';
import type { StartRole } from './role.js';

/** Looks for what was lost and repairs it. */
export const startSweeping: StartRole = (context) => {
  const { signaller, close } = openSignaller(context);
  const files = createDiskUploads(context.config.dataDir, context.clock);
  const sweep = startSweep({ ...context, signaller, files });
  return {
    equipped: Promise.resolve(),
    async stop() {
      await sweep.stop();
      await close();
    },
  };
};
