import { createParamDecorator, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { ApplicationError } from '#application';
import { REQUEST_FAULTS } from '#wording';
import type { ApiRequest } from './request.js';

/** The version number as an entity tag (RFC 9110 §8.8.3). */
const etagOf = (version: number): string => `"${version}"`;

const TAG = /^(?:W\/)?"?(\d{1,9})"?$/;

/**
 * @throws ApplicationError PRECONDITION_REQUIRED without If-Match, VALIDATION_FAILED when it is no version.
 */
export function versionFromIfMatch(header: string | undefined): number {
  if (header === undefined || header === '') throw new ApplicationError('PRECONDITION_REQUIRED');
  const version = TAG.exec(header)?.[1];
  if (version === undefined) {
    const detail = REQUEST_FAULTS.etag;
    throw new ApplicationError('VALIDATION_FAILED', {}, [
      { in: 'header', pointer: '/if-match', detail },
    ]);
  }
  return Number(version);
}

/** The version the client has before its eyes, from If-Match (or a form's hidden field `ifMatch`). */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number =>
  versionFromIfMatch(context.switchToHttp().getRequest<ApiRequest>().headers['if-match']),
);

const hasVersion = (value: unknown): value is { readonly version: number } =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number';

/** An answer with a top-level `version` carries it as ETag too. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  public intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((value: unknown) => {
        if (hasVersion(value)) void reply.header('etag', etagOf(value.version));
        return value;
      }),
    );
  }
}
