import type { ErrorCode } from '#domain';

export { ERROR_CODES } from '#domain';
export type { ErrorCode } from '#domain';

/** One fault inside the input; `pointer` is a JSON pointer (RFC 6901) into the part of the request named by `in`. */
export interface FieldFault {
  readonly pointer: string;
  /** Where the pointer starts; the body when absent. */
  readonly in?: 'query' | 'path' | 'header';
  readonly detail: string;
}

/**
 * Thrown by use cases when an act is refused; rolls the transaction back and becomes an RFC 9457 problem
 * at the edge. `params` fill the catalogue's sentence; `faults` point at fields.
 */
export class ApplicationError extends Error {
  public constructor(
    public readonly code: ErrorCode,
    public readonly params: Readonly<Record<string, string | number>> = {},
    public readonly faults: readonly FieldFault[] = [],
  ) {
    super(code);
    this.name = 'ApplicationError';
  }
}
