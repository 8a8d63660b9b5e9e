import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  METADATA_ENCODING_KEY,
  ValueError,
  type DataConverter,
  type Payload,
  type PayloadCodec,
} from '@temporalio/common';
import proto from '@temporalio/proto';
import type { PayloadKey } from '../config/payload-keys.js';
import type { TemporalSettings } from '../config/temporal-settings.js';

const ENCODING = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
const CIPHER = 'aes-256-gcm';
/** NIST SP 800-38D: 96 bits; random ones are safe for 2^32 payloads a key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const text = (bytes: Uint8Array | null | undefined): string =>
  bytes == null ? '' : Buffer.from(bytes).toString('utf8');

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

/** The name of the key that a payload as the server keeps it was encrypted with; null: it is plain. */
export const payloadKeyOf = ({
  metadata,
}: {
  readonly metadata?: Payload['metadata'];
}): string | null =>
  text(metadata?.[METADATA_ENCODING_KEY]) === ENCODING ? text(metadata?.[KEY_ID]) : null;

/** Thrown when a payload was encrypted with a key that this installation no longer has. */
class PayloadKeyMissing extends ValueError {
  public constructor(public readonly keyId: string) {
    super(`No key ${keyId} for a payload of Temporal: add it to TEMPORAL_PAYLOAD_KEYS`);
    this.name = 'PayloadKeyMissing';
  }
}

function encrypted(payload: Payload, { id, key }: PayloadKey): Payload {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  // The key's name is bound to the text: it cannot be swapped unseen.
  cipher.setAAD(Buffer.from(id));
  const sealed = [cipher.update(PayloadMessage.encode(payload).finish()), cipher.final()];
  return {
    metadata: { [METADATA_ENCODING_KEY]: Buffer.from(ENCODING), [KEY_ID]: Buffer.from(id) },
    data: Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]),
  };
}

function decrypted({ metadata, data }: Payload, keys: readonly PayloadKey[]): Payload {
  const id = text(metadata?.[KEY_ID]);
  const found = keys.find((one) => one.id === id);
  if (found === undefined) throw new PayloadKeyMissing(id);
  const bytes = Buffer.from(data ?? []);
  const decipher = createDecipheriv(CIPHER, found.key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const opened = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
  return PayloadMessage.decode(Buffer.concat(opened));
}

/**
 * Keeps from Temporal what the workflows carry: AES-256-GCM with the name of the key beside the text. What was written
 * before encryption was on stays readable, so it can be turned on and off, and keys rotated, while campaigns run.
 */
const payloadCodec = ({ encrypt, keys }: TemporalSettings['payloads']): PayloadCodec => ({
  encode: (payloads) => {
    const [first] = keys;
    const sealed =
      encrypt && first !== undefined ? payloads.map((one) => encrypted(one, first)) : payloads;
    return Promise.resolve(sealed);
  },
  async decode(payloads) {
    return payloads.map((one) =>
      text(one.metadata?.[METADATA_ENCODING_KEY]) === ENCODING ? decrypted(one, keys) : one,
    );
  },
});

/** For every client and worker of this installation. */
export const dataConverter = ({ payloads }: Pick<TemporalSettings, 'payloads'>): DataConverter => ({
  payloadCodecs: [payloadCodec(payloads)],
  ...(payloads.encrypt
    ? { failureConverterPath: fileURLToPath(new URL('failure-converter.cjs', import.meta.url)) }
    : {}),
});
