import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compareValues,
  SAME_DOCUMENT,
  valuesOf,
} from '../../../testing/src/documents/same-document.js';
import { readDirective } from './read-directive.js';

const FOLDERS = ['test/fixtures/seeds', 'test/fixtures/directives'];
const DOCUMENTS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

function values(text: string): ReadonlyMap<string, string> {
  const result = readDirective(text);
  if (!result.ok) throw new Error(result.error);
  return valuesOf(result.value);
}

describe('the same document, the same reading', () => {
  const originals = DOCUMENTS.map(values);

  it.each(Object.entries(SAME_DOCUMENT))('%s', (_, form) => {
    const compared = DOCUMENTS.map((text, i) =>
      compareValues(originals[i] ?? new Map<string, string>(), values(form(text))),
    );
    const sum = (of: (one: (typeof compared)[number]) => number) =>
      compared.reduce((total, one) => total + of(one), 0);
    const share = sum(({ same }) => same) / sum(({ all }) => all);
    const apart = share >= 0.99 ? [] : compared.flatMap((one) => one.apart).slice(0, 8);
    expect({ apart, enough: share >= 0.99 }).toEqual({ apart: [], enough: true });
  });
});
