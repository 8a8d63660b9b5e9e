import type { RuleId } from './grammar/rule.js';
import type { Field, Passage } from './reading.js';

export const explicit = <T>(value: T, evidence: readonly Passage[], note?: string): Field<T> =>
  evidence.length === 0
    ? suggested(value, note ?? 'Suy ra từ nội dung văn bản.')
    : { value, status: 'explicit', evidence, ...(note === undefined ? {} : { note }) };

export const suggested = <T>(
  value: T,
  note: string,
  evidence: readonly Passage[] = [],
): Field<T> => ({ value, status: 'suggested', evidence, note });

export const ask = <T>(
  note: string,
  value: T | null = null,
  evidence: readonly Passage[] = [],
): Field<T> => ({ value, status: 'ask', evidence, note });

/** The same field under the rule that made it; what has no value was made by none. */
export const madeBy = <T>(rule: RuleId, field: Field<T>): Field<T> =>
  field.value === null ? field : { ...field, rule };

export const absent = <T>(): Field<T> => ({ value: null, status: 'absent', evidence: [] });
