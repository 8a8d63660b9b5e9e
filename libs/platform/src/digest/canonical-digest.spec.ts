import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalDigest } from './canonical-digest.js';

describe('canonicalDigest', () => {
  it('is SHA-256 of the JSON with sorted keys', () => {
    const expected = createHash('sha256').update('{"a":1,"b":["x",null]}').digest('hex');
    expect(canonicalDigest.ofJson({ b: ['x', null], a: 1 })).toBe(expected);
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalDigest.ofJson(reversed)).toBe(canonicalDigest.ofJson(value));
      }),
    );
  });

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalDigest.ofJson(undefined)).toThrow(TypeError);
  });
});
