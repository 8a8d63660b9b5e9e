import { Connection } from '@temporalio/client';

/**
 * A lost server is looked for again at least every two seconds. Left alone, gRPC waits longer each time, up to two
 * minutes: after a long outage every launch and every moved date would wait as long.
 */
const CHANNEL = {
  'grpc.initial_reconnect_backoff_ms': 500,
  'grpc.max_reconnect_backoff_ms': 2_000,
};

/**
 * The connection of a client of Temporal. Lazy: a process whose Temporal is away starts, works, and finds it when it comes
 * back. Without the SDK's retries: whoever calls tries again by itself, and a retry that waits while the connection is
 * closed would end the whole process.
 */
export const temporalConnection = (address: string): Connection =>
  Connection.lazy({ address, channelArgs: CHANNEL, interceptors: [] });
