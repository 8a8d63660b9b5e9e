import { EXCHANGE_ACTS, EXCHANGE_KINDS, EXCHANGE_STATES, transitionExchange } from './index.js';

describe('an exchange', () => {
  it('is answered once, in the way of its kind', () => {
    const admitted = EXCHANGE_KINDS.flatMap((kind) =>
      EXCHANGE_STATES.flatMap((state) =>
        EXCHANGE_ACTS.flatMap((act) => {
          const next = transitionExchange(kind, state, act);
          return next.ok ? [`${kind} ${state} ${act} ${next.value}`] : [];
        }),
      ),
    );
    expect(admitted).toEqual([
      'question asked answer answered',
      'extension asked grant granted',
      'extension asked refuse refused',
      'explanation asked answer answered',
      'milestone asked reach reached',
      'milestone asked drop dropped',
    ]);
  });
});
