export { ERROR_CODES } from './shared/error-codes.js';
export type { ErrorCode } from './shared/error-codes.js';
