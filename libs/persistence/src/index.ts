export { createDataSource, runMigrations, type DataSourceSettings } from './data-source.js';
export { createUnitOfWork, type RepositoryContext } from './unit-of-work.js';
export { readClockOffset, writeClockOffset } from './instance-clock.js';
export { LAUNCH_CHANNEL } from './repositories/outbox.repository.js';
export { seedReferenceData } from './seed-reference-data.js';
