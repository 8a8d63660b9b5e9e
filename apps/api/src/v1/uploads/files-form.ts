import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { UPLOAD_FILES_LIMIT } from '#application';

/** Documents a body that is JSON, or a multipart form with the same fields and files. */
export const FilesForm = (
  fields: Readonly<Record<string, { readonly type: 'string' | 'object' }>>,
) =>
  applyDecorators(
    ApiConsumes('application/json', 'multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: Object.keys(fields),
        properties: {
          ...fields,
          files: {
            type: 'array',
            maxItems: UPLOAD_FILES_LIMIT,
            items: { type: 'string', format: 'binary' },
          },
        },
      },
    }),
  );
