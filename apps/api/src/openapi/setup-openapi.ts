import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { problemSchema } from '#contracts/http';

type SchemaObject = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const DESCRIPTION = `Giao nhiệm vụ theo văn bản chỉ đạo và theo dõi đến khi xong.

Mọi lần ghi cần tiêu đề \`Idempotency-Key\`: cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên (giữ 72 giờ),
khác nội dung thì 422. Sửa thứ nhiều người cùng sửa cần \`If-Match\` (lấy ở \`ETag\`). Lỗi theo RFC 9457.`;

/** OpenAPI 3.1 of every route, from the same zod schemas that check the requests. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Đôn đốc')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'opaque' })
    .addCookieAuth('dondoc_session')
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, builder);
  // No route answers with a problem only, so the generator does not meet its schema.
  const { $schema: _dialect, ...problem } = z.toJSONSchema(problemSchema);
  document.components ??= {};
  document.components.schemas = {
    ...document.components.schemas,
    Problem: problem as SchemaObject,
  };
  return document;
}

/** Serves the document at /openapi.json. */
export function setupOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('openapi', app, () => openApiDocument(app), {
    jsonDocumentUrl: '/openapi.json',
    ui: false,
    raw: ['json'],
  });
}
