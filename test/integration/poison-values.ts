/** Values that no route expects, by what its schema asks for. */
export const POISONS = {
  string: [
    '\u0000',
    'x\ud800y',
    '0000-01-01',
    '9999-12-31',
    '9999-12-31T23:59:59Z',
    '\u202e\u200b\ufeff',
    'ư'.repeat(3_000),
    '%00%ff%',
    `'; drop table body; --`,
    '$1 \\u0000 \\',
  ],
  number: [-1, 0.5, 2 ** 31, 2 ** 53, 1e308, 'NaN'],
  other: [null, [], {}, '', 7, true, [[[[]]]], { toString: 1, constructor: null }],
} as const;

/** Cursors that somebody built by hand. */
export const CURSORS: readonly string[] = [
  'AAAA',
  '%00',
  ...[
    'null',
    '[]',
    '{}',
    '"x"',
    '"\\ud800"',
    '"\\u0000"',
    '{"from":-1}',
    '{"from":1e15}',
    '{"id":"999999999999999999"}',
    '{"name":"\\u0000","id":"00000000-0000-4000-8000-000000000000"}',
    '{"createdAt":1e300,"id":"00000000-0000-4000-8000-000000000000"}',
    '{"createdAt":-1e15,"id":"00000000-0000-4000-8000-000000000000"}',
    '{"dueAt":1e300,"id":"00000000-0000-4000-8000-000000000000"}',
    '{"asOf":1e300,"print":"","sectionNo":1e9,"sortKey":1e300,"id":"00000000-0000-4000-8000-000000000000"}',
    '{"asOf":0,"print":"","sectionNo":1,"sortKey":1e300,"id":"00000000-0000-4000-8000-000000000000"}',
    '{"asOf":1e300,"print":"x","rank":0,"oldestLateDueAt":1e300,"bodyName":"\\u0000","dispatchId":"00000000-0000-4000-8000-000000000000"}',
  ].map((json) => Buffer.from(json).toString('base64url')),
];

export const PATH_PARTS = ['x', '%00', '%ff', '%', '..%2f..', 'a'.repeat(2_000), '0'] as const;

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

export type Resolve = (ref: string) => Schema;

const DEPTH = 6;

/** A body that the schema would take, or nearly. */
export function sampleOf(schema: Schema, resolve: Resolve, depth = 0): unknown {
  if (depth > DEPTH) return null;
  if (schema.$ref !== undefined) return sampleOf(resolve(schema.$ref), resolve, depth + 1);
  const inner = (one: Schema) => sampleOf(one, resolve, depth + 1);
  const [choice] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (choice !== undefined) return inner(choice);
  if (schema.properties !== undefined) {
    const entries = Object.entries(schema.properties);
    return Object.fromEntries(entries.map(([name, one]) => [name, inner(one)]));
  }
  if (schema.items !== undefined) return [inner(schema.items)];
  const plain: Readonly<Record<string, unknown>> = {
    object: {},
    array: [],
    integer: 1,
    number: 1,
    boolean: true,
  };
  const type = typeof schema.type === 'string' ? schema.type : 'string';
  return plain[type] ?? stringOf(schema.format);
}

function stringOf(format: string | undefined): string {
  if (format === 'date') return '2025-06-30';
  if (format === 'date-time') return '2025-06-30T10:00:00Z';
  if (format === 'uuid') return '00000000-0000-4000-8000-000000000000';
  return format === 'email' ? 'a@demo.test' : 'x1';
}

type Path = readonly (string | number)[];

/** Every place of a value, the value itself among them. */
function placesOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...at, key]))];
}

function valueAt(value: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined) return value;
  return valueAt((value as Record<string, unknown>)[first], rest);
}

function put(value: unknown, [first, ...rest]: Path, poison: unknown): unknown {
  if (first === undefined) return poison;
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string | number, unknown>;
  copy[first] = put(copy[first], rest, poison);
  return copy;
}

/** The sample with one place poisoned, in every way that fits the place, and one that does not. */
export function poisonedBodies(sample: unknown): readonly unknown[] {
  return placesOf(sample).flatMap((place, at) => {
    const here = valueAt(sample, place);
    const fitting: readonly unknown[] =
      typeof here === 'string' ? POISONS.string : typeof here === 'number' ? POISONS.number : [];
    const odd = POISONS.other[at % POISONS.other.length];
    return [...fitting, odd].map((poison) => put(sample, place, poison));
  });
}
