import type { ApiAnswer } from '../api-fixture.js';
import { IDENTIFIER_ROWS, NO_REFERENCE, type IdentifierRow } from './identifier-rows.js';
import { identifiersInRequests } from './request-identifiers.js';
import { twoOffices, type TwoOffices } from './two-offices.js';

describe('an identifier inside a request', () => {
  let offices: TwoOffices;
  beforeAll(async () => {
    offices = await twoOffices();
  });
  afterAll(() => offices.api.stop());

  async function ask(row: IdentifierRow, whose: 'own' | 'foreign' | 'nobody') {
    const { url, body, ifMatch } = await row.request(offices, offices[whose][row.name]);
    const before = await offices.footprint();
    const answer = await offices.api.call({
      method: row.route.split(' ')[0] as 'GET' | 'POST' | 'PUT',
      url,
      as: offices.coordinator,
      ...(body === undefined ? {} : { body }),
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
    return { answer, isUntouched: same(before, await offices.footprint()) };
  }

  it('is looked at wherever the contract takes one', () => {
    const known = new Set([
      ...IDENTIFIER_ROWS.map((row) => `${row.route} ${row.place}`),
      ...Object.keys(NO_REFERENCE),
    ]);
    expect(identifiersInRequests().filter((place) => !known.has(place))).toEqual([]);
  });

  it.each(IDENTIFIER_ROWS)(
    '$route $place of another office is answered like one that does not exist',
    async (row) => {
      const own = await ask(row, 'own');
      expect(own.answer.status).toBeLessThan(300);
      const foreign = await ask(row, 'foreign');
      const nobody = await ask(row, 'nobody');
      expect(wordsOf(foreign.answer)).toEqual(wordsOf(nobody.answer));
      if (row.rowByRow) expect(foreign.answer.json).toMatchObject({ done: 0, refused: 1 });
      else if (!row.route.startsWith('GET'))
        expect(foreign.answer.status).toBeGreaterThanOrEqual(400);
      expect(foreign.answer.status).toBeLessThan(500);
      expect(foreign.isUntouched).toBe(true);
      for (const secret of offices.secrets) expect(foreign.answer.text).not.toContain(secret);
    },
  );

  /** Everything an answer says but the name that was asked with, and the hour. */
  function wordsOf({ status, json, text }: ApiAnswer): unknown {
    const { instance: _instance, asOf: _asOf, ...rest } = json ?? { text };
    const names = [...Object.values(offices.foreign), ...Object.values(offices.nobody)];
    const said = names.reduce<string>(
      (words, name) => words.replaceAll(String(name), '…'),
      JSON.stringify(rest),
    );
    return { status, said };
  }
});

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
