import { createHash, randomBytes } from 'node:crypto';
import type { SecretTokens } from '#application';

const BYTES = 32;

/** Random bearer tokens. 256 random bits need no slow hash: guessing one is hopeless, and each request hashes once. */
export const secretTokens: SecretTokens = {
  next: (prefix) => `${prefix}_${randomBytes(BYTES).toString('base64url')}`,
  hash: (token) => createHash('sha256').update(token).digest('hex'),
};
