import { jest } from '@jest/globals';
import { once } from 'node:events';
import { createServer, Socket, type AddressInfo, type Server } from 'node:net';
import { GatheringSocket } from './gathering-socket.js';

interface Writing {
  _write(...given: unknown[]): void;
  _writev(...given: unknown[]): void;
}

describe('a socket that gathers', () => {
  let server: Server;
  let received = '';

  beforeEach(async () => {
    received = '';
    server = createServer((peer) => peer.on('data', (data) => (received += data.toString())));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    jest.restoreAllMocks();
    server.close();
  });

  const connected = async (): Promise<GatheringSocket> => {
    const socket = new GatheringSocket();
    socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  };

  it('sends what is written in one turn in one piece, once it is connected', async () => {
    const socket = await connected();
    const writing = Socket.prototype as unknown as Writing;
    const [single, several] = [jest.spyOn(writing, '_write'), jest.spyOn(writing, '_writev')];
    for (const part of ['a', 'b', 'c']) socket.write(part);
    await new Promise((written) => socket.write('d', written));
    expect([single.mock.calls.length, several.mock.calls.length]).toEqual([0, 1]);
    socket.write('e');
    await new Promise((written) => socket.end('f', () => written(null)));
    await once(socket, 'close');
    expect(received).toBe('abcdef');
  });
});
