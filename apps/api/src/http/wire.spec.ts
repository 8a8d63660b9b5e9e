import { toWire } from './wire.js';

describe('what JSON carries of a view', () => {
  it('writes instants by their names, in the offset of Viet Nam, and nothing else', () => {
    const at = Date.parse('2025-03-10T01:00:00Z');
    const view = {
      dueAt: at,
      closedAt: null,
      asOf: at,
      version: 3,
      rows: [{ openedAt: at, late: 2 }],
    };
    expect(toWire(view)).toEqual({
      dueAt: '2025-03-10T08:00:00+07:00',
      closedAt: null,
      asOf: '2025-03-10T08:00:00+07:00',
      version: 3,
      rows: [{ openedAt: '2025-03-10T08:00:00+07:00', late: 2 }],
    });
  });

  it('leaves what people and the journal wrote alone', () => {
    const view = { data: { newDueAt: 5 }, content: { lookedAt: 7 } };
    expect(toWire(view)).toEqual(view);
  });
});
