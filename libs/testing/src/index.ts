export { createTestDatabase, type TestDatabase } from './test-database.js';
export { FakeClock } from './fake-clock.js';
export {
  startTestStack,
  type StackProcess,
  type TestStack,
  type TestStackOptions,
} from './test-stack.js';
