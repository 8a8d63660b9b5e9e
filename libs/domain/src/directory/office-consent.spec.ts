import { CONSENT_ACTS, CONSENT_STATES, transitionConsent } from './office-consent.js';

describe('the consent between two offices', () => {
  it('is asked, granted, ended, and may be asked for again', () => {
    const walk = (['grant', 'end', 'ask', 'refuse', 'ask'] as const).reduce<string[]>(
      (states, act) => {
        const moved = transitionConsent(states.at(-1) as 'asked', act);
        return moved.ok ? [...states, moved.value] : states;
      },
      ['asked'],
    );
    expect(walk).toEqual(['asked', 'granted', 'ended', 'asked', 'refused', 'asked']);
  });

  it('is granted by no act but a grant', () => {
    const leading = CONSENT_STATES.flatMap((state) =>
      CONSENT_ACTS.flatMap((act) => {
        const moved = transitionConsent(state, act);
        return moved.ok && moved.value === 'granted' ? [`${state} ${act}`] : [];
      }),
    );
    expect(leading).toEqual(['asked grant']);
  });
});
