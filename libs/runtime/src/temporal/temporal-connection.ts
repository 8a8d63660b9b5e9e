import { Connection, type TLSConfig } from '@temporalio/client';
import type { TemporalSettings } from '../config/temporal-settings.js';

/**
 * A lost server is looked for again at least every two seconds. Left alone, gRPC waits longer each time, up to two
 * minutes: after a long outage every launch and every moved date would wait as long.
 */
const CHANNEL = {
  'grpc.initial_reconnect_backoff_ms': 500,
  'grpc.max_reconnect_backoff_ms': 2_000,
};

export type TemporalServer = Pick<TemporalSettings, 'address' | 'tls' | 'apiKey'>;

/** Address, TLS and key as both kinds of connection of the SDK take them. */
export const serverOptions = ({ address, tls, apiKey }: TemporalServer) => ({
  address,
  ...(tls === null ? {} : { tls: tlsConfig(tls) }),
  ...(apiKey === null ? {} : { apiKey }),
});

function tlsConfig({ ca, own, serverName }: NonNullable<TemporalServer['tls']>): TLSConfig {
  return {
    ...(ca === null ? {} : { serverRootCACertificate: ca }),
    ...(own === null ? {} : { clientCertPair: { crt: own.cert, key: own.key } }),
    ...(serverName === null ? {} : { serverNameOverride: serverName }),
  };
}

/**
 * The connection of a client of Temporal. Lazy: a process whose Temporal is away starts, works, and finds it when it comes
 * back. Without the SDK's retries: whoever calls tries again by itself, and a retry that waits while the connection is
 * closed would end the whole process.
 */
export const temporalConnection = (server: TemporalServer): Connection =>
  Connection.lazy({ ...serverOptions(server), channelArgs: CHANNEL, interceptors: [] });
