import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

const TEXT = { type: 'string' } as const;

/** Documents a body that is a ready reading, a text, or a form with one file. */
export const AcceptsDocument = () =>
  applyDecorators(
    ApiConsumes('application/json', 'multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        properties: {
          issuer: TEXT,
          text: TEXT,
          reading: { type: 'object' },
          file: { type: 'string', format: 'binary' },
          recognise: { type: 'string', enum: ['true', 'false'] },
          noSecrecyMark: { type: 'string', enum: ['true', 'false'] },
        },
      },
    }),
  );
