import { hash, verify } from '@node-rs/argon2';
import type { PasswordHasher } from '#application';

/** argon2id (the library's default) at OWASP's smallest recommended setting: 19 MiB, two passes, one lane. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Verified when there is no account, so that both answers take the same time. */
const NOBODY = hash('there is no such account', SETTINGS);

export const argon2Passwords: PasswordHasher = {
  hash: (password) => hash(password, SETTINGS),
  async verify(stored, password) {
    const known = stored ?? (await NOBODY);
    const matches = await verify(known, password);
    return stored !== null && matches;
  },
};
