import { wishOf } from './review-keys.js';

const key = (name: string, more = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('keys of the review', () => {
  it.each([
    ['j', 'next'],
    ['K', 'previous'],
    ['b', 'drop'],
    ['z', 'undo'],
    ['?', 'help'],
    ['x', null],
  ])('%s is %s', (name, wish) => {
    expect(wishOf(key(name), false)).toBe(wish);
  });

  it('leaves fields and the browser their own', () => {
    expect(wishOf(key('b'), true)).toBeNull();
    expect(wishOf(key('z', { ctrlKey: true }), false)).toBeNull();
    expect(wishOf(key('t', { metaKey: true }), false)).toBeNull();
  });
});
