import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Metrics } from '#runtime';

/** How long each activity took and how it ended. */
export const activityTimes =
  (metrics: Metrics): ActivityInterceptorsFactory =>
  (context) => ({
    inbound: {
      async execute(input, next) {
        const stop = metrics.activitySeconds.startTimer({ activity: context.info.activityType });
        try {
          const result = await next(input);
          stop({ outcome: 'done' });
          return result;
        } catch (error) {
          stop({ outcome: 'failed' });
          throw error;
        }
      },
    },
  });
