import type { ConnectionOptions } from '@temporalio/client';

/**
 * A lost server is looked for again at least every two seconds. Left alone, gRPC waits longer each time, up to two
 * minutes: after a long outage every launch and every moved date would wait as long.
 */
export const TEMPORAL_CHANNEL: NonNullable<ConnectionOptions['channelArgs']> = {
  'grpc.initial_reconnect_backoff_ms': 500,
  'grpc.max_reconnect_backoff_ms': 2_000,
};
