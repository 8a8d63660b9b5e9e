import { createHash, hkdfSync } from 'node:crypto';

/** One key of the payloads at Temporal: AES-256, known by a name that stands beside each ciphertext. */
export interface PayloadKey {
  readonly id: string;
  readonly key: Buffer;
}

const KEY_BYTES = 32;
const PURPOSE = 'dondoc temporal payloads';

/** A key that follows from an installation's secret: rotating the one rotates the other, and no second secret is kept. */
function keyOfSecret(secret: string): PayloadKey {
  const key = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, KEY_BYTES));
  const print = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return { id: `secret-${print}`, key };
}

function keyOfText(text: string): PayloadKey {
  const [id = '', key = ''] = text.split(':');
  return { id, key: Buffer.from(key, 'base64') };
}

/** Keys of Temporal's payloads: the first one encrypts, all of them decrypt. */
export const payloadKeys = (
  given: readonly string[],
  secrets: readonly string[],
): readonly PayloadKey[] => [...given.map(keyOfText), ...secrets.map(keyOfSecret)];
