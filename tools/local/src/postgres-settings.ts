const DURABLE = [
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'checkpoint_timeout=15min',
  'wal_compression=on',
];
// synchronous_commit stays on: a killed server must still have all it acknowledged, the fault tests count on it.
const FAST = ['shared_buffers=128MB', 'fsync=off', 'full_page_writes=off'];

/** The server's settings: on one machine, shared with our own processes. */
export function serverSettings(fast: boolean): readonly string[] {
  return [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'timezone=UTC',
    'log_timezone=UTC',
    'random_page_cost=1.1',
    'work_mem=16MB',
    'maintenance_work_mem=128MB',
    'jit=off', // short statements only: compiling one costs more than it saves
    ...(fast ? FAST : DURABLE),
  ];
}
