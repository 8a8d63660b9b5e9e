import type { Refusal } from './parts.js';
import type { TypedFields } from '../typed-fields.js';

/** A form that was not taken, with what it brought. */
export interface RefusedForm<Form extends string = string> {
  readonly form: Form;
  readonly refusal: Refusal;
  readonly typed: TypedFields;
}

/** What stands in the fields of a form when it is shown, and what was wrong with them. */
export function givenTo(last: RefusedForm | null, form: string) {
  const mine = last?.form === form ? last : null;
  return {
    isRefused: mine !== null,
    value: (name: string): string | undefined => mine?.typed[name],
    fault: (pointer: string): string | undefined =>
      mine?.refusal.faults.find((fault) => fault.pointer === pointer)?.detail,
  };
}
