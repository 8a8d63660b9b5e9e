import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './planted-tree.js';

const NOT_OURS = new Set([
  ...['.git', 'node_modules', 'dist', '.data', '.cache', '.together', 'coverage'],
]);
const BINARY = /\.(png|jpe?g|gif|ico|pdf|docx|zip|gz|woff2?|ttf|traineddata)$/;

function walk(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : walk(path);
    return entry.isFile() && !entry.name.endsWith('.log') && entry.name !== '.env' ? [path] : [];
  });
}

/** Every file of the project, by its path from the root, sorted. */
export const projectFiles: readonly string[] = [...walk('')].sort();
export const textFiles = projectFiles.filter((path) => !BINARY.test(path));
export const codeFiles = projectFiles.filter((path) =>
  /^(apps|libs|tools|workflows|activities|test|scripts)\/.*\.(ts|tsx|mjs)$|^[^/]+\.(mjs|cjs)$/.test(
    path,
  ),
);

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const readJson = <T>(path: string): T => JSON.parse(read(path)) as T;
