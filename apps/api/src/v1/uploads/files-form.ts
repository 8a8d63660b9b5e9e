import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { UPLOAD_FILES_LIMIT } from '#application';

type FormFields = Readonly<Record<string, { readonly type: 'string' | 'object' | 'array' }>>;

/** Documents a body that is JSON, or a multipart form with the same fields and files. */
export const FilesForm = (fields: FormFields, optional: FormFields = {}) =>
  applyDecorators(
    ApiConsumes('application/json', 'multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: Object.keys(fields),
        properties: {
          ...fields,
          ...optional,
          files: {
            type: 'array',
            maxItems: UPLOAD_FILES_LIMIT,
            items: { type: 'string', format: 'binary' },
          },
        },
      },
    }),
  );
