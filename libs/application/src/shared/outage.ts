import { ApplicationError } from './errors.js';

/**
 * SQLSTATEs that say "the server cannot now", never "this row is wrong": 08 connection, 40 rolled back, 53 resources (a full
 * disk, no memory, no session free), 57 operator (shutting down, a cancelled statement), 58 the machine under it, a lock
 * waited for too long, a transaction ended because it stood idle.
 */
const OUTAGE_SQLSTATE = /^(?:(?:08|40|53|57|58)[0-9A-Z]{3}|55P03|25P03|25P04)$/;
/** The network, the resolver or this process's own limits. */
const OUTAGE_SOCKET =
  /^(?:ECONN\w+|EPIPE|ETIMEDOUT|EHOST\w+|ENET\w+|EADDRNOTAVAIL|ENOTFOUND|EAI_\w+|EMFILE|ENFILE|ENOBUFS)$/;
/** The driver's and the pool's own words, which carry no code. */
const OUTAGE_WORDS =
  /connection terminated|connection ended|connection timeout|connection error|connection was closed|not queryable|timeout exceeded|timeout expired|query read timeout|terminating connection|driver not connected|after calling end on the pool/i;
const DEEPEST = 5;

/**
 * Whether a failure says that a server is away or overloaded: to be tried again as a whole, and nobody's row, file or request
 * is to blame. Looks through wrappers (`cause`, a driver's error, several addresses tried).
 */
export function isOutage(error: unknown, depth = DEEPEST): boolean {
  if (typeof error !== 'object' || error === null || depth === 0) return false;
  if (error instanceof ApplicationError) return error.code === 'SERVICE_UNAVAILABLE';
  const { code, message, cause, driverError, errors } = error as Failure;
  if (typeof code === 'string' && (OUTAGE_SQLSTATE.test(code) || OUTAGE_SOCKET.test(code)))
    return true;
  if (typeof message === 'string' && typeof code !== 'string' && OUTAGE_WORDS.test(message))
    return true;
  const inner = [cause, driverError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return inner.some((one) => isOutage(one, depth - 1));
}

interface Failure {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly driverError?: unknown;
  readonly errors?: unknown;
}
