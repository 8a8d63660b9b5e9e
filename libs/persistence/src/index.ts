export {
  createDataSource,
  pendingMigrations,
  revertMigration,
  runMigrations,
  type DataSourceSettings,
  type SessionLimits,
} from './data-source.js';
export { createUnitOfWork, type RepositoryContext } from './unit-of-work.js';
export { readClockOffset, writeClockOffset } from './instance-clock.js';
export { LAUNCH_CHANNEL } from './repositories/outbox.repository.js';
export { verifyInvariants, type VerifyInputs } from './verify/verify-invariants.js';
export type { InvariantCheck } from './verify/verify-report.js';
export type { JournalLine } from './verify/check-answers.js';
export { nextEngineEvent, type EngineEvent } from './queries/next-engine-event.query.js';
export {
  dispatchesOf,
  openReportsOf,
  openWorkOf,
  type DispatchRow,
  type OpenReportRow,
  type OpenWorkRow,
} from './queries/campaign-rows.query.js';
export { campaignTally, type CampaignTally } from './queries/campaign-tally.query.js';
export { compareMarks, type ChainFinding, type RememberedChain } from './verify/compare-marks.js';
export { dumpDatabase, type NamedFile } from './backup/dump-database.js';
export { loadDatabase, NotLoadable } from './backup/load-database.js';
export { rootOf, type Anchor } from './backup/chain-heads.js';
export { noteBackup, noteVerification, readUpkeep } from './instance-upkeep.js';
