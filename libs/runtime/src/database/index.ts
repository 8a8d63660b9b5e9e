export { followInstanceClock, openDatabase, type DatabaseUse } from './open-database.js';
