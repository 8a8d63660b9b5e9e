/** A value of a reading with the rule that made it; `path` as in questions, "tasks/2/deadline". */
export interface RuledValue {
  readonly path: string;
  readonly rule: string;
  readonly words: string;
  /** The value with its role or purpose: what a person may correct. */
  readonly state: string;
}

const wordsOf = (node: Readonly<Record<string, unknown>>): string => {
  const value = node['value'] ?? node['text'] ?? node['number'] ?? node['issuer'];
  if (typeof value === 'object' && value !== null)
    return 'words' in value && typeof value.words === 'string' ? value.words : '';
  const symbol = node['text'] === undefined && node['number'] ? node['symbol'] : null;
  return [value, symbol].filter((part) => typeof part === 'string').join('/');
};

/** How a value was evidenced or asked is no correction of it. */
const stateOf = ({
  status: _status,
  evidence: _evidence,
  note: _note,
  ...rest
}: Readonly<Record<string, unknown>>): string => JSON.stringify(rest);

const isRecord = (node: unknown): node is Readonly<Record<string, unknown>> =>
  typeof node === 'object' && node !== null;

/** Every value of a reading, or of a part of one, that names its rule, in the order of the reading. */
export function rulesIn(reading: unknown): readonly RuledValue[] {
  const found: RuledValue[] = [];
  const visit = (node: unknown, path: string): void => {
    if (!isRecord(node)) return;
    const { rule } = node;
    if (typeof rule === 'string' && rule.includes('/')) {
      found.push({ path, rule, words: wordsOf(node), state: stateOf(node) });
      return;
    }
    for (const [key, child] of Object.entries(node))
      visit(child, path === '' ? key : `${path}/${key}`);
  };
  visit(reading, '');
  return found;
}
