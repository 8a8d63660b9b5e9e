import type { Reserved } from '../ports/idempotency.store.js';
import type { Transaction, UnitOfWork } from '../ports/transaction.port.js';
import { runOnce, type IdempotentRequest } from './command.js';
import { ApplicationError } from './errors.js';

const REQUEST: IdempotentRequest = {
  principal: { kind: 'person', id: 'p', label: 'Người thử', memberships: [] },
  route: 'POST /bodies',
  key: 'k',
  fingerprint: 'f',
};

/** Units of work that find this under the key, one after the other. */
function finding(...seen: readonly Reserved[]): UnitOfWork {
  let turn = 0;
  const tx = {
    idempotency: {
      reserve: () => Promise.resolve([seen[turn++]]),
      store: () => undefined,
    },
  } as unknown as Transaction;
  return { run: (work) => work(tx), look: (work) => work(tx) };
}

const refusing = () => Promise.reject(new ApplicationError('CODE_TAKEN'));

describe('a request that is sent twice at once', () => {
  it('answers what its twin was answered, when the twin’s work is what refuses it', async () => {
    const uow = finding('new', { fingerprint: 'f', response: { id: 1 }, authority: [] });
    expect(await runOnce(uow, REQUEST, refusing, {})).toEqual({ value: { id: 1 }, replayed: true });
  });

  it('keeps its own refusal when nobody was answered', async () => {
    for (const seen of ['new', 'running'] as const)
      await expect(runOnce(finding('new', seen), REQUEST, refusing, {})).rejects.toMatchObject({
        code: 'CODE_TAKEN',
      });
  });

  it('is refused as before when its key belongs to another request', async () => {
    const uow = finding('new', { fingerprint: 'other', response: {}, authority: [] });
    await expect(runOnce(uow, REQUEST, refusing, {})).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });
});
