import { DOING } from './verbs/doing.js';
import { LEADING } from './verbs/leading.js';
import { PAPERS } from './verbs/papers.js';
import { PEOPLE } from './verbs/people.js';
import { MONEY } from './verbs/money.js';
import { GROUND } from './verbs/ground.js';
import { SAFETY } from './verbs/safety.js';
import { MANNER } from './verbs/manner.js';
import type { Verb, VerbUse } from './verbs/verb.js';

/** All verbs of the grammar: each stands once, in the file of what it does. */
export const VERBS: readonly Verb[] = [
  ...DOING,
  ...LEADING,
  ...PAPERS,
  ...PEOPLE,
  ...MONEY,
  ...GROUND,
  ...SAFETY,
  ...MANNER,
];

/** The verbs that may be used so, the longest first: as alternatives of a pattern the whole verb wins. */
export const verbsFor = (...wanted: readonly VerbUse[]): readonly string[] =>
  VERBS.filter(([, ...uses]) => wanted.some((use) => uses.includes(use)))
    .map(([words]) => words)
    .sort((a, b) => b.length - a.length);

/** Verbs that can be part of a name; any other verb ends it. */
export const NAME_VERBS = new RegExp(`^(?:${verbsFor('name').join('|')})(?!\\p{L})`, 'u');
