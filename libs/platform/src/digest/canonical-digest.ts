import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Digest } from '#application';

/** SHA-256 over canonical JSON (RFC 8785): the order of keys and the way numbers are written do not matter. */
export const canonicalDigest: Digest = {
  ofJson(value) {
    const text = canonicalize(value);
    if (text === undefined) throw new TypeError('No JSON form');
    return hash('sha256', text);
  },
};
