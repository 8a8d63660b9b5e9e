import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  codeSchema,
  dateSchema,
  emailSchema,
  instantSchema,
  nameSchema,
  textSchema,
} from './scalars.js';

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('scalars of the API', () => {
  it.each(['0000-01-01', '0001-01-01', '1899-12-31', '2201-01-01', '9999-12-31', '2025-02-30'])(
    'no day is %s',
    (day) => {
      expect(takes(dateSchema, day)).toBe(false);
      expect(takes(instantSchema, `${day}T00:00:00Z`)).toBe(false);
    },
  );

  it.each(['1900-01-01', '2024-02-29', '2200-12-31'])('a day is %s', (day) => {
    expect(dateSchema.parse(day)).toBe(day);
    expect(takes(instantSchema, `${day}T00:00:00+07:00`)).toBe(true);
  });

  it('cleans what people type, and keeps the lines of a text', () => {
    expect(emailSchema.parse(' \ufeffA\u200b@Demo.Test\u00a0')).toBe('a@demo.test');
    expect(codeSchema.parse('LC-\u00adTD ')).toBe('LC-TD');
    expect(nameSchema(50).parse('LÐLÐ\u00a0 huyện\nA')).toBe('LĐLĐ huyện A');
    expect(textSchema(50).parse('một\r\nhai\u202e')).toBe('một\nhai');
    expect(takes(nameSchema(50), '\u200b\u00a0')).toBe(false);
  });

  it('are the only place that says what a date or an address is', () => {
    const folder = 'libs/contracts/src/http';
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !/scalars\.(spec\.)?ts$/.test(name),
    );
    const own = sources.filter((name) =>
      /z\.iso\.|z\.email|\.email\(|normalize\('NFC'\)\.trim/.test(
        readFileSync(join(folder, name), 'utf8'),
      ),
    );
    expect(own).toEqual([]);
  });
});
