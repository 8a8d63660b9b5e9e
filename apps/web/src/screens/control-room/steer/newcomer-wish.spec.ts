import { NOBODY, wishOf, withBody } from './newcomer-wish.js';

const body = { code: 'XA-1', name: 'Xã Một' };

describe('the wish for new recipients', () => {
  it('takes a body once, with the set that proposed it', () => {
    const once = { ...NOBODY, ...withBody(NOBODY, body, 2) };
    expect(once.bodies).toEqual([{ ...body, onPaper: false }]);
    expect(once.setNos).toEqual([2]);
    expect(withBody(once, body, 2)).toEqual({ bodies: once.bodies, setNos: [2] });
    expect(withBody(once, body, null).setNos).toEqual([2]);
  });

  it('says to the API codes, dates by task, and the reason without its margins', () => {
    const wish = {
      ...{ ...NOBODY, ...withBody(NOBODY, body, 0) },
      ...{ dueDates: { t1: '2025-05-01' }, reason: ' Xã mới lập \n' },
    };
    expect(wishOf(wish)).toEqual({
      bodies: [{ code: 'XA-1', onPaper: false }],
      setNos: [0],
      dueDates: [{ taskId: 't1', dueOn: '2025-05-01', time: '17:00' }],
      reason: 'Xã mới lập',
    });
  });
});
