import { ApplicationError, type FieldFault } from '#application';
import { isText } from '#domain';
import { REQUEST_FAULTS } from '#wording';

const escape = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');

/** A place still to be looked at. Kept in a list, not on the stack: a request may be nested as deep as it is long. */
interface Place {
  readonly value: unknown;
  readonly pointer: string;
}

const insideOf = ({ value, pointer }: Place): readonly Place[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [
        { value: key, pointer },
        { value: inner as unknown, pointer: `${pointer}/${escape(isText(key) ? key : '?')}` },
      ]);

/**
 * Refuses what no field can hold, wherever in a request it stands: texts with a NUL character or half a surrogate pair.
 * The database and the hash chains would refuse them later, without saying where.
 *
 * @throws ApplicationError VALIDATION_FAILED with a pointer.
 */
export function refuseOddText(value: unknown, pointer = '', place?: FieldFault['in']): void {
  const left: Place[] = [{ value, pointer }];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (typeof one.value === 'string' && !isText(one.value)) {
      throw new ApplicationError('VALIDATION_FAILED', {}, [
        {
          pointer: one.pointer,
          detail: REQUEST_FAULTS.oddText,
          ...(place === undefined ? {} : { in: place }),
        },
      ]);
    }
    for (const inner of insideOf(one)) left.push(inner);
  }
}
