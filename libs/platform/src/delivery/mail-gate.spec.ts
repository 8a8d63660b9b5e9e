import type { MailGate, MailGateClosure } from '#application';
import { settlementOf, type AttemptEnd } from './mail-gate.js';

const NOW = Date.parse('2025-03-10T02:00:00Z');
const WALL = Date.parse('2026-01-05T02:00:00Z');
const MINUTE_MS = 60_000;
const OPEN: MailGate = { closure: null, provenAt: null };

const closed = (more: Partial<MailGateClosure> = {}): MailGate => ({
  closure: {
    closedAt: NOW - MINUTE_MS,
    waitsFor: 'time',
    reason: 'away',
    probes: 0,
    probeAt: WALL,
    ...more,
  },
  provenAt: null,
});
const held = (more: Partial<Extract<AttemptEnd, { readonly state: 'HELD' }>> = {}): AttemptEnd => ({
  state: 'HELD',
  waitsFor: 'person',
  answeredTo: 'mail',
  error: '550 5.4.5 quota',
  ...more,
});
const settle = (
  end: AttemptEnd,
  gate: MailGate,
  message: Partial<{ isProbe: boolean; heldAt: number | null }> = {},
) =>
  settlementOf(end, { isProbe: false, heldAt: null, ...message }, gate, {
    now: NOW,
    wallNow: WALL,
  });

describe('the end of an attempt', () => {
  it('of an ordinary mail leaves the gate alone', () => {
    const ends: readonly AttemptEnd[] = [
      { state: 'SENT' },
      { state: 'FAILED', error: '550' },
      { state: 'UNCERTAIN', error: 'cut', resendAt: null },
    ];
    for (const end of ends) {
      expect(settle(end, OPEN)).toEqual({ mark: end, gate: null, incident: null });
      expect(settle(end, closed())).toEqual({ mark: end, gate: null, incident: null });
    }
  });

  it('closes the gate, and gives the mail back unspent, behind the others, and blamed', () => {
    expect(settle(held(), OPEN)).toEqual({
      mark: { state: 'RETURNED', notBefore: NOW + 30_000, blamed: true, error: '550 5.4.5 quota' },
      gate: {
        closure: {
          closedAt: NOW,
          waitsFor: 'person',
          reason: '550 5.4.5 quota',
          probes: 0,
          probeAt: WALL + MINUTE_MS,
        },
        provenAt: null,
      },
      incident: 'record',
    });
  });

  it('blames nobody for a server that was not reached, and tells nobody yet', () => {
    const away = held({ waitsFor: 'time', answeredTo: 'nothing', error: 'ESOCKET' });
    expect(settle(away, OPEN)).toMatchObject({
      mark: { state: 'RETURNED', notBefore: null, blamed: false },
      gate: { closure: { waitsFor: 'time', probeAt: WALL + 1_000 } },
      incident: null,
    });
    const longAgo = closed({ closedAt: NOW - 15 * MINUTE_MS });
    expect(settle(away, longAgo, { isProbe: true }).incident).toBe('record');
  });

  it('of a probe makes the next one wait longer, up to a minute', () => {
    const away = held({ waitsFor: 'time', answeredTo: 'nothing' });
    const waits = Array.from({ length: 9 }, (_, probes) => {
      const { gate } = settle(away, closed({ probes }), { isProbe: true });
      return (gate?.closure?.probeAt ?? 0) - WALL;
    });
    expect(waits).toEqual([2, 5, 10, 20, 30, 60, 60, 60, 60].map((seconds) => seconds * 1_000));
  });

  it('of mails that were on their way when the gate closed makes nobody wait longer', () => {
    const before = closed({ waitsFor: 'person', probes: 2, probeAt: WALL + 7 });
    expect(settle(held(), before).gate).toEqual(before);
    expect(settle(held(), closed({ probes: 2 })).gate?.closure).toMatchObject({
      waitsFor: 'person',
      probes: 2,
    });
  });

  it('opens the gate when a probe gets through, and tries the next at once after a word about one recipient', () => {
    expect(settle({ state: 'SENT' }, closed(), { isProbe: true })).toEqual({
      mark: { state: 'SENT' },
      gate: { closure: null, provenAt: NOW },
      incident: 'resolve',
    });
    const refused = settle({ state: 'FAILED', error: '550 5.1.1' }, closed({ probeAt: WALL + 9 }), {
      isProbe: true,
    });
    expect(refused.gate?.closure?.probeAt).toBe(WALL);
  });

  it('fails the mail alone that closed the gate before, once others got through', () => {
    const heldAt = NOW - 5 * MINUTE_MS;
    const proven = { closure: null, provenAt: NOW - MINUTE_MS };
    expect(settle(held(), proven, { heldAt })).toEqual({
      mark: { state: 'FAILED', error: '550 5.4.5 quota' },
      gate: proven,
      incident: null,
    });
    const notSince = { closure: null, provenAt: heldAt - 1 };
    expect(settle(held(), notSince, { heldAt }).mark.state).toBe('RETURNED');
    expect(settle(held({ answeredTo: 'session' }), proven, { heldAt }).mark.state).toBe('RETURNED');
  });
});
