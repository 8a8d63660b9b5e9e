/** Equal as JSON, whatever the order of keys: a plan read back from the database has another order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(valueAt(a, key), valueAt(b, key)))
  );
}

const valueAt = (object: object, key: string): unknown =>
  (object as Readonly<Record<string, unknown>>)[key];
