export type { DemoSummary } from './demo-data.js';
export type { GuardedProcess } from './guarded-process.js';
export { LEAN_NODE } from './lean-node.js';
export { LocalError, type LocalErrorCode } from './local-error.js';
export { isAlive } from './process-identity.js';
export { assertPortsFree, freePort, isPortFree, type PortClaim } from './ports.js';
export { APP_ROLE, OWNER_ROLE } from './postgres-roles.js';
export type { LocalPostgres, PostgresOptions } from './local-postgres.js';
export { startPostgres } from './postgres.js';
export {
  cacheFolder,
  findTemporal,
  type BinarySearch,
  type TemporalBinary,
} from './temporal-binaries.js';
export type { TemporalProgram } from './temporal-pins.js';
export { startTemporal, type LocalTemporal, type TemporalOptions } from './temporal.js';
export { DATA_MARK, dataFolder, makeDataFolder } from './unprivileged-user.js';
export { isRunning, runningEnvironment } from './run-lock.js';
export { Supervisor, type SupervisorOptions } from './supervisor.js';
