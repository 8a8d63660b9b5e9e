import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { freePort } from '#platform/local';
import { TEMPORAL_CHANNEL } from './temporal-channel.js';

/** Left alone, gRPC has looked for the sixth time by then and will not look again for five seconds at least. */
const AWAY_MS = 18_500;

describe('the channel to Temporal', () => {
  it('finds a server that was away for long within seconds', async () => {
    const port = await freePort();
    const address = `127.0.0.1:${port}`;
    const connection = Connection.lazy({ address, channelArgs: TEMPORAL_CHANNEL });
    const server = createServer((socket) => socket.destroy());
    let found = false;
    const relay = async (): Promise<void> => {
      while (!found) {
        const asked = connection.withDeadline(Date.now() + 5_000, () =>
          connection.workflowService.getSystemInfo({}),
        );
        await asked.catch(() => undefined);
        await sleep(found ? 0 : 1_000);
      }
    };
    const relaying = relay();
    await sleep(AWAY_MS);
    server.listen(port, '127.0.0.1');
    const back = performance.now();
    await once(server, 'connection');
    const lookedAfterMs = performance.now() - back;
    found = true;
    server.close();
    await relaying;
    await connection.close();
    expect(lookedAfterMs).toBeLessThan(4_000);
  }, 60_000);
});
