import fc from 'fast-check';
import { v5 } from 'uuid';
import { NAMESPACE, SEPARATOR, uuidIds } from './uuid-ids.js';

describe('derived ids', () => {
  it('are UUIDs of version 5 in the namespace, as the library makes them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        const name = words.join(SEPARATOR);
        expect(uuidIds.derived(...words)).toBe(v5(name, NAMESPACE));
      }),
    );
  });

  it('never change: a retry must not write a second row', () => {
    expect(uuidIds.derived('act', 'dueDateChanged', 'Đôn đốc')).toBe(
      'a83d975b-3377-57dd-81a0-760f15f256cd',
    );
  });

  it('tell words apart however they are cut', () => {
    expect(uuidIds.derived('a', 'bc')).not.toBe(uuidIds.derived('ab', 'c'));
  });
});
