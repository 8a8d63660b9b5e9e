export { createTestDatabase, type TestDatabase } from './test-database.js';
export { FakeClock } from './fake-clock.js';
export {
  startProcess,
  startTestStack,
  type StackProcess,
  type TestStack,
  type TestStackOptions,
} from './test-stack.js';
export { aBody, aKey, aPerson, manyBodies, type BuiltBody } from './builders/a-body.js';
export { aPrincipal } from './builders/a-principal.js';
export { launchedChain } from './builders/launched-chain.js';
export {
  aLaunchingCampaign,
  aRunningCampaign,
  type BuiltCampaign,
  type CampaignWish,
} from './builders/a-running-campaign.js';
export { violatedBy } from './violated-by.js';
export { onServer, withDatabase } from './template-database.js';
