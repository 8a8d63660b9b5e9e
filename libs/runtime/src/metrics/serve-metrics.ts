import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Logger } from '../logger/logger.js';
import type { Metrics } from './metrics.js';

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface MetricsPlace {
  readonly host: string;
  readonly port: number;
}

/**
 * `GET /metrics` in the text form of Prometheus, on a port of its own: what it tells is for whoever watches the machines, not
 * for whoever reaches the product. A port that is taken costs the metrics, not the process.
 *
 * @param refresh asks for what is only known by asking; when it fails, the rest is told.
 */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: MetricsPlace,
  logger: Logger,
  refresh: () => Promise<void> = () => Promise.resolve(),
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    const answer = async () => {
      await refresh().catch((error: unknown) => logger.warn({ err: error }, 'metrics'));
      const text = await metrics.registry.metrics();
      response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text);
    };
    answer().catch(() => response.writeHead(500).end());
  });
  server.on('error', (error) => logger.error({ err: error, host, port }, 'metrics not served'));
  server.listen(port, host);
  await Promise.race([once(server, 'listening'), once(server, 'error')]).catch(() => undefined);
  return { port: portOf(server), close: () => closed(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
