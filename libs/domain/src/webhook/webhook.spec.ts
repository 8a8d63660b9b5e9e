import { HOUR_MS } from '../shared/index.js';
import { afterWebhookAttempt, WEBHOOK_WAITS_MS } from './webhook-attempt.js';
import { WEBHOOK_TYPES } from './webhook-type.js';

const NOW = Date.parse('2025-03-10T01:30:00Z');
const at = (attempt: number, chance = 0) => ({ attempt, now: NOW, chance });
const answered = (status: number, retryAfterMs: number | null = null) =>
  ({ kind: 'answered', status, retryAfterMs }) as const;

describe('webhooks', () => {
  it('give every event a name of its own', () => {
    const names = [...WEBHOOK_TYPES.values()];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^vn\.dondoc\.[a-zA-Z]+\.[a-zA-Z]+\.v1$/);
    expect(WEBHOOK_TYPES.get('dispatchAcknowledged')).toBe('vn.dondoc.dispatch.acknowledged.v1');
    expect(WEBHOOK_TYPES.get('reportPeriodOpened')).toBe('vn.dondoc.reportPeriod.opened.v1');
    expect(WEBHOOK_TYPES.get('reportSubmitted')).toBe('vn.dondoc.report.submitted.v1');
  });

  it('are delivered by any 2xx and by nothing else', () => {
    expect(afterWebhookAttempt(answered(204), at(1))).toEqual({
      mark: { state: 'DELIVERED', status: 204 },
      isGone: false,
    });
    for (const status of [301, 404, 500]) {
      expect(afterWebhookAttempt(answered(status), at(1)).mark.state).toBe('PENDING');
    }
  });

  it('are tried for about three days, then given up', () => {
    const total = WEBHOOK_WAITS_MS.reduce((sum, wait) => sum + wait, 0);
    expect(total / HOUR_MS).toBeCloseTo(75.6, 1);
    const failed = { kind: 'failed', error: 'ECONNREFUSED' } as const;
    const last = WEBHOOK_WAITS_MS.length;
    expect(afterWebhookAttempt(failed, at(last)).mark).toMatchObject({
      state: 'PENDING',
      dueAt: NOW + 24 * HOUR_MS,
    });
    expect(afterWebhookAttempt(failed, at(last + 1)).mark).toEqual({
      state: 'FAILED',
      status: null,
      error: 'ECONNREFUSED',
    });
  });

  it('wait as long as a receiver asks, but no longer than a day', () => {
    const dueAfter = (retryAfterMs: number) => {
      const { mark } = afterWebhookAttempt(answered(429, retryAfterMs), at(1));
      return mark.state === 'PENDING' ? mark.dueAt - NOW : null;
    };
    expect(dueAfter(HOUR_MS)).toBe(HOUR_MS);
    expect(dueAfter(1)).toBe(5_000);
    expect(dueAfter(400 * HOUR_MS)).toBe(24 * HOUR_MS);
  });

  it('end with 410, which asks that nothing be sent any more', () => {
    expect(afterWebhookAttempt(answered(410), at(1))).toEqual({
      mark: { state: 'FAILED', status: 410, error: 'HTTP 410' },
      isGone: true,
    });
  });
});
