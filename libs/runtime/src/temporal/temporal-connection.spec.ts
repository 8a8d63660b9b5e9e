import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporalConnection } from './temporal-connection.js';

const AWAY_MS = 12_000;

describe('the channel to Temporal', () => {
  it('looks for a lost server every two seconds, however long it is away', async () => {
    const looks: number[] = [];
    const server = createServer((socket) => {
      looks.push(performance.now());
      socket.destroy();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const connection = temporalConnection({ address, tls: null, apiKey: null });
    const end = Date.now() + AWAY_MS;
    const asked = connection.withDeadline(end, () => connection.workflowService.getSystemInfo({}));
    await asked.catch(() => undefined);
    await sleep(end - Date.now());
    await connection.close();
    server.close();
    const pauses = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
    expect(Math.max(...pauses)).toBeLessThan(3_500);
  }, 60_000);
});
