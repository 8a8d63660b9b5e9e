import {
  CAMPAIGN_ACTS,
  CAMPAIGN_STATES,
  transitionCampaign,
  type CampaignAct,
  type CampaignState,
} from './campaign-state.js';

/**
 * The same table written as a drawing: one column an act, in the order of CAMPAIGN_ACTS; a dot refuses.
 */
const DRAWN: Readonly<Record<CampaignState, string>> = {
  //            launch    release failLaunch    retry     discard   pause  resume  close  recall
  draft: '        launching .       .             .         .         .      .       .      .',
  launching: '    .         running launch_failed .         .         .      .       .      .',
  launch_failed: '.         .       .             launching discarded .      .       .      .',
  running:
    '      .         .       .             .         .         paused .       closed recalled',
  paused:
    '       .         .       .             .         .         .      running closed recalled',
  closed: '       .         .       .             .         .         .      .       .      .',
  recalled: '     .         .       .             .         .         .      .       .      .',
  discarded: '    .         .       .             .         .         .      .       .      .',
};

const cells = CAMPAIGN_STATES.flatMap((state) =>
  DRAWN[state]
    .trim()
    .split(/\s+/)
    .map((next, column): [CampaignState, CampaignAct, string] => [
      state,
      CAMPAIGN_ACTS[column]!,
      next,
    ]),
);

describe('a campaign', () => {
  it('has a cell for every state and act', () => {
    expect(cells).toHaveLength(CAMPAIGN_STATES.length * CAMPAIGN_ACTS.length);
  });

  it.each(cells)('in %s, on %s: %s', (state, act, next) => {
    expect(transitionCampaign(state, act).ok).toBe(next !== '.');
    expect(transitionCampaign(state, act)).toEqual(
      next === '.'
        ? { ok: false, error: { code: 'TRANSITION_REFUSED', state, act } }
        : { ok: true, value: next },
    );
  });
});
