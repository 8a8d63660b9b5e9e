import { toRfc3339 } from '#domain';

/** Content of people and of the journal: kept as it is, whatever its fields are called. */
type Opaque = 'data' | 'content' | 'target';

/** A view as JSON carries it: instants, which by house rule are named `…At` or `asOf`, as RFC 3339. */
export type Wire<T> = T extends readonly (infer Item)[]
  ? readonly Wire<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: WireField<Key, T[Key]> }
    : T;

type WireField<Key, Value> = Key extends Opaque
  ? Value
  : Key extends `${string}At` | 'asOf'
    ? WireInstant<Value>
    : Wire<Value>;
type WireInstant<Value> = Value extends number ? string : Value;

const OPAQUE: readonly string[] = ['data', 'content', 'target'] satisfies readonly Opaque[];
const isInstant = (key: string): boolean => key.endsWith('At') || key === 'asOf';

/** Writes the instants of a view in the offset of Viet Nam. */
export const toWire = <T>(view: T): Wire<T> => wired(view) as Wire<T>;

function wired(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wired);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, fieldOf(key, field)]),
  );
}

function fieldOf(key: string, value: unknown): unknown {
  if (OPAQUE.includes(key)) return value;
  return isInstant(key) && typeof value === 'number' ? toRfc3339(value) : wired(value);
}
