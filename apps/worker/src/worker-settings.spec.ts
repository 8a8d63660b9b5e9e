import { ConfigError } from '#runtime';
import { loadWorkerSettings, WORKER_ROLES } from './worker-settings.js';

const BUNDLE = { WORKFLOW_BUNDLE: '/b.js' };

describe('what a worker is told', () => {
  it('leaves the limit of an attempt to the sender unless one is named', () => {
    expect(loadWorkerSettings(BUNDLE, []).mailAttemptMs).toBeUndefined();
    expect(
      loadWorkerSettings({ ...BUNDLE, MAIL_ATTEMPT_MS: '' }, []).mailAttemptMs,
    ).toBeUndefined();
    expect(loadWorkerSettings({ ...BUNDLE, MAIL_ATTEMPT_MS: '5000' }, [])).toEqual({
      roles: WORKER_ROLES,
      workflowBundle: '/b.js',
      mailAttemptMs: 5_000,
    });
  });

  it('does everything unless roles are named, and those once each', () => {
    expect(loadWorkerSettings(BUNDLE, []).roles).toEqual(WORKER_ROLES);
    expect(loadWorkerSettings({}, ['--roles=sweep,mail,sweep']).roles).toEqual(['mail', 'sweep']);
  });

  it('needs the built workflows only where they run', () => {
    expect(loadWorkerSettings({}, ['--roles=mail']).workflowBundle).toBeUndefined();
    expect(() => loadWorkerSettings({}, ['--roles=mail,flow'])).toThrow('WORKFLOW_BUNDLE');
  });

  it.each([
    [{}, [], 'WORKFLOW_BUNDLE'],
    [{ ...BUNDLE, MAIL_ATTEMPT_MS: '0' }, [], 'MAIL_ATTEMPT_MS'],
    [{ ...BUNDLE, MAIL_ATTEMPT_MS: 'soon' }, [], 'MAIL_ATTEMPT_MS'],
    [BUNDLE, ['--roles='], '--roles'],
    [BUNDLE, ['--roles=mail,post'], 'post'],
    [BUNDLE, ['--role=mail'], '--role=mail'],
    [BUNDLE, ['mail'], 'mail'],
  ])('refuses %j %j by name', (env, args, named) => {
    expect(() => loadWorkerSettings(env, args)).toThrow(ConfigError);
    expect(() => loadWorkerSettings(env, args)).toThrow(named);
  });
});
