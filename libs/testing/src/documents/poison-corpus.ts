import { POISON_ARCHIVES } from './poison-archives.js';
import { POISON_FILES } from './poison-files.js';
import { POISON_PAGES } from './poison-pages.js';
import type { Poison } from './poison.js';

/** Every poison document, each generated in memory; none is committed. */
export const POISON: readonly Poison[] = [...POISON_ARCHIVES, ...POISON_FILES, ...POISON_PAGES];
