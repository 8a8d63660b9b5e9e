import { ApplicationError } from '#application';

/** SQLSTATE classes and driver words that mean "the server is away", not "this statement is wrong". */
const OUTAGE_SQLSTATE = /^(08|57P0|53300)/;
const OUTAGE_SOCKET = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)/;
const OUTAGE_WORDS =
  /Connection terminated|Connection ended|Client has encountered a connection error|timeout exceeded when trying to connect|not queryable|terminating connection/i;

/** A lost server as SERVICE_UNAVAILABLE, any other failure as it is. */
export function translateOutage(error: unknown): unknown {
  return isOutage(error) ? new ApplicationError('SERVICE_UNAVAILABLE') : error;
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof ApplicationError) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (OUTAGE_SQLSTATE.test(code) || OUTAGE_SOCKET.test(code)) return true;
  return OUTAGE_WORDS.test(error.message);
}
