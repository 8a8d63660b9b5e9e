import { Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { ApplicationError } from '#application';
import type { FieldFault } from '#application';
import { refuseOddText } from './odd-text.js';

type Issue = NonNullable<Parameters<NonNullable<Options['exceptionFactory']>>[0]>[number];
type Options = NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>;

const escape = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');

/** JSON pointer (RFC 6901) of where a schema found fault. */
function pointerOf(issue: Issue): string {
  const segments = (issue.path ?? []).map((segment) =>
    String(typeof segment === 'object' ? segment.key : segment),
  );
  return segments.map((segment) => `/${escape(segment)}`).join('');
}

const pipes = {
  body: pipeFor(undefined),
  query: pipeFor('query'),
  param: pipeFor('path'),
} as const;

function pipeFor(place: FieldFault['in']): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new ApplicationError(
        'VALIDATION_FAILED',
        {},
        issues.map((issue) => ({
          pointer: pointerOf(issue),
          detail: issue.message,
          ...(place === undefined ? {} : { in: place }),
        })),
      ),
  });
}

/**
 * Checks `@Body({ schema })`, `@Query({ schema })` and `@Param({ schema })`; what a controller gets is the
 * parsed value. A form sent by a browser obeys the same schema as JSON.
 *
 * @throws ApplicationError VALIDATION_FAILED with a pointer and a Vietnamese sentence a fault.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  public transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type } = metadata;
    const isPlaced = type === 'query' || type === 'param';
    if (type === 'body') refuseOddText(value);
    else if (isPlaced) refuseOddText(value, '', type === 'query' ? 'query' : 'path');
    const pipe = isPlaced ? pipes[type] : pipes.body;
    // A request without a body arrives as undefined; the schema then names what is missing.
    return pipe.transform(type === 'body' ? (value ?? {}) : value, metadata);
  }
}

/** The same check for a body that only the controller can read, such as one of several media types. */
export const checkBody = async <Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): Promise<z.infer<Schema>> => {
  refuseOddText(body);
  return pipes.body.transform(body ?? {}, { type: 'body', schema }) as Promise<z.infer<Schema>>;
};
