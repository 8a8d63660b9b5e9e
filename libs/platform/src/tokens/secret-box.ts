import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { SecretBox } from '#application';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'dondoc secret box', 32));

/**
 * AES-256-GCM under a key derived from the installation's secret: a dump of the database alone opens nothing (ADR 0024).
 *
 * @param formerSecrets seal nothing any more; what they sealed still opens.
 */
export function createSecretBox(secret: string, formerSecrets: readonly string[] = []): SecretBox {
  const key = keyOf(secret);
  const keys = [key, ...formerSecrets.map(keyOf)];
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      for (const one of keys) {
        const text = opened(bytes, one);
        if (text !== null) return text;
      }
      throw new Error('Sealed with another secret, or altered');
    },
  };
}

/** null: not with this key. */
function opened(bytes: Buffer, key: Buffer): string | null {
  const cut = NONCE_BYTES + TAG_BYTES;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  try {
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, cut));
    const text = Buffer.concat([decipher.update(bytes.subarray(cut)), decipher.final()]);
    return text.toString('utf8');
  } catch {
    return null;
  }
}
