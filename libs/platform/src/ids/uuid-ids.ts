import { randomUUID } from 'node:crypto';
import { v5 } from 'uuid';
import type { Ids } from '#application';

/** Namespace of every derived id. Never changed: a changed namespace would make retries write second rows. */
const NAMESPACE = '6d0f3f0e-6f0c-5f5e-9d7a-4f1b8c2a7e31';

/** Between words, so that ('a', 'bc') and ('ab', 'c') differ. */
const SEPARATOR = '\u001f';

export const uuidIds: Ids = {
  next: () => randomUUID(),
  derived: (...words) => v5(words.join(SEPARATOR), NAMESPACE),
};
