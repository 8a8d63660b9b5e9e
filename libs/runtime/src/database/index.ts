export { API_USE, CLI_USE, workerUse, type DatabaseUse } from './database-use.js';
export { lastingDatabase, openDatabase, type LastingDatabase } from './open-database.js';
