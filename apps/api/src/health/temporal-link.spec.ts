import { setTimeout as sleep } from 'node:timers/promises';
import { FakeClock } from '#testing';
import { TemporalLink } from './temporal-link.js';

const NOBODY = '127.0.0.1:1';

describe('the word with Temporal', () => {
  it('says that nobody answers, and closes quietly in the middle of the question', async () => {
    const link = new TemporalLink(
      {
        ...{ address: NOBODY, namespace: 'default', tls: null, apiKey: null },
        payloads: { encrypt: false, keys: [] },
      },
      new FakeClock(Date.now()),
    );
    const answered = link.answers();
    await sleep(50);
    await link.close();
    expect(await answered).toBe(false);
    // What waits behind a closed connection would throw now, outside of any promise.
    await sleep(400);
  });
});
