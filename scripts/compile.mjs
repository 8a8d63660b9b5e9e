/**
 * Compiles the sources named on its standard input, one a line, into dist: by swc, with the one setting that the loader
 * and Jest use. Types are checked apart (`npm run check`): who starts the product does not wait for that.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { swcOptions } from '../swc.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

async function compile(file) {
  const { code } = await transform(await readFile(file, 'utf8'), { ...swcOptions, filename: file });
  const target = join(root, 'dist', relative(root, file).replace(/\.ts$/, '.js'));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
}

const files = (await text(process.stdin)).split('\n').filter((file) => file.endsWith('.ts'));
const outcomes = await Promise.allSettled(files.map(compile));
const faults = outcomes.flatMap(({ reason }, at) =>
  reason === undefined ? [] : [`${relative(root, files[at])}: ${reason}`],
);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
