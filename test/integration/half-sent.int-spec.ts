import { connect } from 'node:net';
import { aScene, startCampaignApi, type CampaignApi } from './campaign-fixture.js';

const SECONDS = 1_000;

describe('a request that stops in the middle', () => {
  let api: CampaignApi;
  let port: number;
  beforeAll(async () => {
    api = await startCampaignApi();
    await api.app.listen(0, '127.0.0.1');
    port = Number(new URL(await api.app.getUrl()).port);
  });
  afterAll(() => api.stop());

  /** What comes back on a connection that sends this and then nothing, and after how long it was closed. */
  const sendAndWait = (text: string): Promise<{ readonly answer: string; readonly ms: number }> =>
    new Promise((resolve, reject) => {
      const began = Date.now();
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (bytes: Buffer) => (answer += bytes.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve({ answer, ms: Date.now() - began }));
      setTimeout(() => reject(new Error('still open')), 40 * SECONDS).unref();
    });

  it.each([
    ['in its headers', 'POST /api/v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-'],
    [
      'in its body',
      'POST /api/v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"em',
    ],
  ])(
    '%s is closed within seconds',
    async (_where, text) => {
      const { ms } = await sendAndWait(text);
      expect(ms).toBeLessThan(30 * SECONDS);
    },
    60_000,
  );

  it('with files for work of somebody else is refused before the files have come', async () => {
    const scene = await aScene(api);
    const path = `/api/v1/assignments/${scene.assignmentIds[0]![0]}/submit`;
    const head = [
      `POST ${path} HTTP/1.1`,
      'Host: x',
      `Authorization: Bearer ${scene.otherRecipient}`,
      'Idempotency-Key: half',
      'If-Match: "1"',
      'Content-Type: multipart/form-data; boundary=edge',
      'Content-Length: 40000000',
    ].join('\r\n');
    const part =
      '--edge\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nmột ít';
    const began = Date.now();
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(`${head}\r\n\r\n${part}`));
      socket.once('data', (bytes: Buffer) => {
        resolve(bytes.toString());
        socket.destroy();
      });
      socket.on('error', () => undefined);
    });
    expect(answer).toContain('404');
    expect(Date.now() - began).toBeLessThan(6 * SECONDS);
  }, 60_000);
});
