const BYTES = 16;

/**
 * An Idempotency-Key: one an act, not one a request. `crypto.randomUUID` exists only where the page came over HTTPS or
 * from localhost, and offices run this on plain addresses of their own network.
 */
export const newActKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
