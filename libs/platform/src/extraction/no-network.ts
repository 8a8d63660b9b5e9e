/**
 * Runs before anything else in the child process and in each of its threads: every way out is closed, so that no reader,
 * whatever a document says, can reach another machine or start a program.
 */
const CLOSED = `
  import net from 'node:net';
  import dns from 'node:dns';
  import dgram from 'node:dgram';
  import { syncBuiltinESMExports } from 'node:module';
  import childProcess from 'node:child_process';
  const closed = () => { throw new Error('no network here'); };
  net.Socket.prototype.connect = closed;
  net.Server.prototype.listen = closed;
  dgram.createSocket = closed;
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = closed;
  for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) childProcess[name] = closed;
  globalThis.fetch = closed;
  syncBuiltinESMExports();
`;

/** The module as an address for \`--import\`. */
export const NO_NETWORK = `data:text/javascript,${encodeURIComponent(CLOSED)}`;
