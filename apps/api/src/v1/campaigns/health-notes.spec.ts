import type { EngineHealth } from '#application';
import { healthNotes, healthStatus } from './health-notes.js';

const WELL: EngineHealth = {
  lastWorkerPollAt: 0,
  workerPollAgeMs: 2_000,
  workerAlive: true,
  incidents: [],
  waiting: [],
  troubledMessages: [],
  unsentMessages: 0,
  nothingLeft: false,
};

const incident = {
  id: 'i',
  campaignId: 'c',
  kind: 'stepOverdue',
  subjectId: null,
  detail: '',
  occurredAt: 0,
  offers: [],
} as const;

describe('the health of a campaign in words', () => {
  it('says nothing while all is well', () => {
    expect([healthStatus(WELL), healthNotes(WELL, { state: 'running' })]).toEqual(['ok', []]);
  });

  it('puts the silent worker first, in red', () => {
    const silent = { ...WELL, workerAlive: false, workerPollAgeMs: 45_000, incidents: [incident] };
    expect(healthStatus(silent)).toBe('error');
    const [first, second] = healthNotes(silent, { state: 'running' });
    expect(first).toContain('im lặng 45 giây');
    expect(second).toContain('1 sự cố');
    const never = { ...WELL, workerAlive: false, workerPollAgeMs: null };
    expect(healthNotes(never, { state: 'running' })[0]).toContain('chưa lần nào lên tiếng');
  });

  it('is yellow while a person should look', () => {
    expect(healthStatus({ ...WELL, incidents: [incident] })).toBe('warning');
  });

  it('tells of a pause, of waiting mail and of an end that is near', () => {
    const notes = healthNotes(
      { ...WELL, unsentMessages: 3, nothingLeft: true },
      { state: 'paused' },
    );
    expect(notes.join(' ')).toMatch(/tạm dừng.*3 thư đang chờ gửi.*có thể kết thúc đợt/);
  });
});
