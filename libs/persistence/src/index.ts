export { createDataSource, runMigrations, type DataSourceSettings } from './data-source.js';
export { createUnitOfWork, type RepositoryContext } from './unit-of-work.js';
export { readClockOffset } from './queries/clock-offset.js';
