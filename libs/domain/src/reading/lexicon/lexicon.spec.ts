import { sourceLine } from '../text/source-line.js';
import { BODY_HEADS } from './heads.js';
import { POSTS } from './posts.js';
import { VERBS } from './verbs.js';

const LISTS: readonly (readonly [string, readonly (readonly [string, ...string[]])[]])[] = [
  ['heads of bodies and posts', [...BODY_HEADS, ...POSTS]],
  ['verbs', VERBS],
];

describe.each(LISTS)('%s', (_name, entries) => {
  it('hold each word once, with each use once', () => {
    const words = entries.map(([word]) => word);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    expect(entries.filter(([, ...uses]) => new Set(uses).size !== uses.length)).toEqual([]);
  });

  it('are words as a line is compared: lower case, one blank, the tone on the first vowel', () => {
    const written = entries.map(([word]) => word);
    expect(written.filter((word) => sourceLine(word, 0, word.length).low !== word)).toEqual([]);
  });
});
