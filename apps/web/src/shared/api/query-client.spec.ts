import { askEarly, takeEarly } from './early.js';
import { createQueryClient } from './query-client.js';

const { fetch } = globalThis;

describe('what was asked for early', () => {
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it('answers the first read, once', async () => {
    globalThis.fetch = () => Promise.resolve(new Response('early'));
    askEarly('/api/v1/campaigns/1/draft');
    expect(await (await takeEarly('/api/v1/campaigns/1/draft'))?.text()).toBe('early');
    expect(takeEarly('/api/v1/campaigns/1/draft')).toBeNull();
  });

  it('is older than a change, and answers no read after it', async () => {
    globalThis.fetch = () => Promise.resolve(new Response('before the launch'));
    askEarly('/api/v1/campaigns/1/draft');
    await createQueryClient().invalidateQueries({ queryKey: ['campaign', '1'] });
    expect(takeEarly('/api/v1/campaigns/1/draft')).toBeNull();
  });
});
