import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describeInBrowser } from './visit.js';

const FOLDER = join(process.cwd(), 'dist/apps/web');

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** Kilobytes that come over the line before what `entries` name is there: their files, each once. The two fonts (22 kB) come beside them. */
function weightOf(manifest: Readonly<Record<string, Chunk>>, entries: readonly string[]): number {
  const files = new Set<string>();
  const take = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`Not in the manifest: ${name}`);
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const other of chunk.imports ?? []) take(other);
  };
  for (const entry of entries) take(entry);
  const bytes = [...files].map(
    (file) => gzipSync(readFileSync(join(FOLDER, file)), { level: 9 }).length,
  );
  return bytes.reduce((sum, size) => sum + size, 0) / 1024;
}

describeInBrowser('the built app', () => {
  const assets = (): readonly string[] => readdirSync(join(FOLDER, 'assets'));
  const manifest = () =>
    JSON.parse(readFileSync(join(FOLDER, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

  it.each([
    ['the list of campaigns', ['index.html', 'src/screens/campaigns/screen.tsx'], 130],
    ['the control room', ['index.html', 'src/screens/control-room/screen.tsx'], 150],
  ])('%s weighs at most %s kB', (_screen, entries, most) => {
    const weight = weightOf(manifest(), entries);
    process.stderr.write(`${entries.at(-1)}: ${weight.toFixed(1)} kB gzip\n`);
    expect(weight).toBeGreaterThan(50);
    expect(weight).toBeLessThanOrEqual(most);
  });

  it('brings no validator and no rule of the domain that only the server needs', () => {
    const scripts = assets().filter((name) => name.endsWith('.js'));
    const text = scripts.map((name) => readFileSync(join(FOLDER, 'assets', name), 'utf8'));
    expect(text.filter((code) => /ZodObject|_zod\b|decideDecline/.test(code))).toEqual([]);
  });

  it('has a compressed twin of every script', () => {
    const large = assets().filter(
      (name) =>
        /\.(js|css)$/.test(name) && readFileSync(join(FOLDER, 'assets', name)).length >= 1024,
    );
    expect(large.length).toBeGreaterThan(2);
    expect(large.filter((name) => !assets().includes(`${name}.br`))).toEqual([]);
    expect(large.filter((name) => !assets().includes(`${name}.gz`))).toEqual([]);
  });
});
