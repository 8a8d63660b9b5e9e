import type { Transaction, UnitOfWork } from '#application';
import { FakeClock } from '#testing';
import { ReadinessCheck } from './readiness.js';

const NOW = Date.parse('2025-03-10T01:00:00Z');

function checkWith({ polledAgo = 1_000, temporal = true, mail = true, database = true } = {}) {
  const clock = new FakeClock(NOW);
  let probes = 0;
  const incidents = { lastWorkerPoll: () => Promise.resolve(NOW - polledAgo) };
  const run: UnitOfWork['run'] = (work) =>
    database ? work({ incidents } as unknown as Transaction) : Promise.reject(new Error('away'));
  const uow: UnitOfWork = { run, look: run };
  const check = new ReadinessCheck({
    uow,
    clock,
    temporal: {
      answers: () => {
        probes += 1;
        return Promise.resolve(temporal);
      },
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
    ['Temporal away: nobody is reminded', { temporal: false }, 'error', 'temporal'],
    ['the database away', { database: false }, 'error', 'database'],
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
