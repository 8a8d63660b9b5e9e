import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { z } from 'zod';
import { UPLOAD_FILES_LIMIT } from '#application';

/**
 * Documents a body that is JSON, or a multipart form with the same fields (what is no text as JSON text) and files. Looked
 * at as it is read, since in a form everything comes as text.
 */
export const FilesForm = (schema: z.ZodType) => {
  const { properties, ...body } = askedFor(z.toJSONSchema(schema)) as { properties: object };
  const files = {
    type: 'array',
    maxItems: UPLOAD_FILES_LIMIT,
    items: { type: 'string', format: 'binary' },
  };
  return applyDecorators(
    ApiConsumes('application/json', 'multipart/form-data'),
    ApiBody({ schema: { ...body, properties: { ...properties, files } } }),
  );
};

type Part = Readonly<Record<string, unknown>>;

/**
 * What must be given: each named part where it is used, a body having no room for definitions of its own, and what has a
 * default left to choice.
 */
function askedFor({ $defs = {}, ...schema }: z.core.JSONSchema.BaseSchema): unknown {
  const filled = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(filled);
    if (typeof part !== 'object' || part === null) return part;
    const { $ref, id: _name, $schema: _dialect, default: _value, ...own } = part as Part;
    if (typeof $ref === 'string') return filled($defs[$ref.replace('#/$defs/', '')]);
    return { ...fieldsOf(own, filled), ...requiredOf(own) };
  };
  return filled(schema);
}

const fieldsOf = (part: Part, filled: (part: unknown) => unknown): Part =>
  Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      // Of its properties the names are the body's own words.
      name === 'properties' ? fieldsOf(value as Part, filled) : filled(value),
    ]),
  );

function requiredOf({ properties, required }: Part): Part {
  if (!Array.isArray(required)) return {};
  const of = properties as Readonly<Record<string, object>>;
  return {
    required: (required as readonly string[]).filter((name) => !('default' in (of[name] ?? {}))),
  };
}
