import type {
  ActivityInboundCallsInterceptor,
  ActivityInterceptorsFactory,
} from '@temporalio/worker';

/** Several beats within the shortest heartbeat time-out of a workflow. */
export const PULSE_MS = 1_000;

/**
 * Every running activity beats as long as its process lives, so that the server notices within seconds that a worker
 * died, and not only when the attempt's whole time is over. Work that hangs is ended by `startToCloseTimeout`.
 */
export const activityPulse: ActivityInterceptorsFactory = (context) => ({
  inbound: {
    async execute(input, next) {
      const pulse = setInterval(() => context.heartbeat(), PULSE_MS);
      try {
        return await next(input);
      } finally {
        clearInterval(pulse);
      }
    },
  } satisfies ActivityInboundCallsInterceptor,
});
