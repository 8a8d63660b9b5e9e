import { applyDecorators, HttpCode } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
} from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { foreseenSchema } from '#contracts/http';

type SchemaObject = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const problem = ApiResponse({
  status: 'default',
  description: 'Lỗi, theo RFC 9457',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

interface Answer {
  /** What the route is for, in Vietnamese. */
  readonly summary: string;
  readonly schema?: z.ZodType;
  /** 201 for what makes something new. */
  readonly created?: boolean;
}

const answer = ({ summary, schema, created = false }: Answer) => {
  const respond = created ? ApiCreatedResponse : ApiOkResponse;
  return [
    ApiOperation({ summary }),
    schema === undefined ? respond({}) : respond({ standardSchema: schema }),
    problem,
  ];
};

/** Documents a read. */
export const Reads = (options: Answer) => applyDecorators(...answer(options));

/**
 * Documents an act that is looked at before: a POST because of what is asked, without an Idempotency-Key because nothing
 * is written.
 */
export const Foresees = (of: string) =>
  applyDecorators(
    HttpCode(200),
    ...answer({ summary: `${of}: ai được báo gì; không ghi gì`, schema: foreseenSchema }),
  );

/** Documents a write: Idempotency-Key, and If-Match where two people may edit the same. */
export const Writes = ({ ifMatch = false, ...options }: Answer & { readonly ifMatch?: boolean }) =>
  applyDecorators(
    ...answer(options),
    ApiHeader({ name: 'Idempotency-Key', required: true }),
    ...(ifMatch ? [ApiHeader({ name: 'If-Match', required: true })] : []),
  );

/** Documents a body that the controller reads itself, because it may come as a form too. */
export const Accepts = (schema: z.ZodType) => {
  const { $schema: _dialect, ...body } = z.toJSONSchema(schema, { io: 'input' });
  return applyDecorators(
    ApiConsumes('application/json', 'multipart/form-data'),
    ApiBody({ schema: body as SchemaObject }),
  );
};
