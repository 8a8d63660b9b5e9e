import type { MailGateWait, Transaction, UnitOfWork } from '#application';
import { VIETNAM_CALENDAR } from '#domain';
import { FakeClock } from '#testing';
import { ReadinessCheck } from './readiness.js';

const NOW = Date.parse('2025-03-10T01:00:00Z');

function checkWith({
  polledAgo = 1_000,
  temporal = true,
  mail = true,
  database = true,
  sweptAgo = 1_000,
  runs = (_id: string): boolean => true,
  oldestAgeMs = 0,
  heldFor = null as MailGateWait | null,
} = {}) {
  const clock = new FakeClock(NOW);
  let probes = 0;
  const tx = {
    clock,
    incidents: { lastWorkerPoll: () => Promise.resolve(NOW - polledAgo) },
    mailGate: {
      read: () =>
        Promise.resolve({
          provenAt: null,
          closure:
            heldFor === null
              ? null
              : { closedAt: NOW, waitsFor: heldFor, reason: '553 5.1.8', probes: 1, probeAt: NOW },
        }),
    },
    policies: { calendar: () => Promise.resolve(VIETNAM_CALENDAR) },
    campaigns: { needingWorkflow: () => Promise.resolve(['c1', 'c2']) },
    duties: {
      lastSeen: () => Promise.resolve(NOW - sweptAgo),
      tallies: () => Promise.resolve([{ kind: 'stepTaken', waiting: 3, oldestAgeMs }]),
    },
  };
  const run: UnitOfWork['run'] = (work) =>
    database ? work(tx as unknown as Transaction) : Promise.reject(new Error('away'));
  const uow: UnitOfWork = { run, look: run };
  const check = new ReadinessCheck({
    uow,
    clock,
    temporal: {
      answers: () => {
        probes += 1;
        return Promise.resolve(temporal);
      },
      runs: (id) => Promise.resolve(temporal ? runs(id) : null),
    },
    mail: {
      verify: () =>
        Promise.resolve(mail ? { ok: true } : { ok: false, code: 'ECONNECTION', reason: 'away' }),
    },
  });
  return { check, clock, probes: () => probes };
}

describe('readiness', () => {
  it('is well when every part is', async () => {
    expect(await checkWith().check.read()).toMatchObject({ status: 'ok' });
  });

  it.each([
    ['a worker that is late', { polledAgo: 11_000 }, 'warning', 'worker'],
    ['a worker silent for more than 30 seconds', { polledAgo: 30_001 }, 'error', 'worker'],
    ['a mail server away: mail waits', { mail: false }, 'warning', 'mail'],
    ['mail that a person must let go on', { heldFor: 'person' }, 'warning', 'mail'],
    ['mail that waits by itself', { heldFor: 'time' }, 'warning', 'mail'],
    ['Temporal away: nobody is reminded', { temporal: false }, 'error', 'temporal'],
    ['the database away', { database: false }, 'error', 'database'],
    [
      'a morning digest that is gone',
      { runs: (id: string) => id.startsWith('campaign/') },
      'error',
      'engine',
    ],
    [
      'an open campaign without a run',
      { runs: (id: string) => id !== 'campaign/c2' },
      'error',
      'engine',
    ],
    ['a step that is ten minutes late', { oldestAgeMs: 600_000 }, 'warning', 'engine'],
    ['a sweep that is silent', { sweptAgo: 181_000 }, 'warning', 'engine'],
  ] as const)('names %s', async (_what, state, status, part) => {
    const answer = await checkWith(state).check.read();
    expect(answer.status).toBe(status);
    expect(answer[part].status).toBe(status);
  });

  it('probes once in five seconds, however often it is asked', async () => {
    const { check, clock, probes } = checkWith();
    await Promise.all([check.read(), check.read()]);
    clock.advance(4_999);
    await check.read();
    expect(probes()).toBe(1);
    clock.advance(1);
    await check.read();
    expect(probes()).toBe(2);
  });
});
