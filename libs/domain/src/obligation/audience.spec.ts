import { reachableAudience } from './audience.js';

describe('the audience', () => {
  it('falls back on the coordinator list when a body or a leader has no address', () => {
    const onlyPeople = (role: string): boolean => role === 'coordinator' || role === 'assignee';
    expect(reachableAudience(['head', 'coordinator'], onlyPeople)).toEqual([
      'coordinatorList',
      'coordinator',
    ]);
    expect(reachableAudience(['head', 'leader'], () => false)).toEqual(['coordinatorList']);
    expect(reachableAudience(['contactPoint', 'assignee'], onlyPeople)).toEqual([
      'coordinatorList',
      'assignee',
    ]);
  });
});
