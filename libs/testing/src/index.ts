export { createTestDatabase, type TestDatabase } from './test-database.js';
export { FakeClock } from './fake-clock.js';
