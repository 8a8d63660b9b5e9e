import { ConfigError } from '#runtime';
import { loadWorkerSettings } from './worker-settings.js';

describe('what a worker is told', () => {
  it('leaves the limit of an attempt to the sender unless one is named', () => {
    const settings = { WORKFLOW_BUNDLE: '/b.js' };
    expect(loadWorkerSettings(settings).mailAttemptMs).toBeUndefined();
    expect(loadWorkerSettings({ ...settings, MAIL_ATTEMPT_MS: '' }).mailAttemptMs).toBeUndefined();
    expect(loadWorkerSettings({ ...settings, MAIL_ATTEMPT_MS: '5000' })).toEqual({
      workflowBundle: '/b.js',
      mailAttemptMs: 5_000,
    });
  });

  it.each([
    [{}, 'WORKFLOW_BUNDLE'],
    [{ WORKFLOW_BUNDLE: '/b.js', MAIL_ATTEMPT_MS: '0' }, 'MAIL_ATTEMPT_MS'],
    [{ WORKFLOW_BUNDLE: '/b.js', MAIL_ATTEMPT_MS: 'soon' }, 'MAIL_ATTEMPT_MS'],
  ])('refuses %j by name', (env, named) => {
    expect(() => loadWorkerSettings(env)).toThrow(ConfigError);
    expect(() => loadWorkerSettings(env)).toThrow(named);
  });
});
