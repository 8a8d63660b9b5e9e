export { temporalConnection } from './temporal-connection.js';
