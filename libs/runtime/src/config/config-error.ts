import { SETTINGS_FAULTS } from '#wording';

/** Thrown when the environment cannot make a working process; `message` names every variable at fault. */
export class ConfigError extends Error {
  public constructor(faults: readonly string[]) {
    super([SETTINGS_FAULTS.heading, ...faults].join('\n  - '));
    this.name = 'ConfigError';
  }
}
