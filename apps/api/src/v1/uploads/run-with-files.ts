import type { z } from 'zod';
import type { Command, StoredFile, UploadStore } from '#application';
import type { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';
import { checkBody } from '../../http/validation.pipe.js';
import { keepingFiles, receiveForm } from './receive-form.js';

interface FilesRequest {
  readonly runner: CommandRunner;
  readonly uploads: UploadStore;
  readonly request: ApiRequest;
}

interface Given {
  readonly files: readonly StoredFile[];
  readonly expectedVersion: number;
}

/**
 * A write whose body may carry files: JSON, or a multipart form with the same fields. What makes it the same request
 * again are its fields and the hashes of its files.
 */
export async function runWithFiles<Schema extends z.ZodType, Input, Output>(
  { runner, uploads, request }: FilesRequest,
  schema: Schema,
  command: Command<Input, Output>,
  inputOf: (body: z.infer<Schema>, given: Given) => Input,
): Promise<Output> {
  const { fields, files, expectedVersion, idempotencyKey } = await receiveForm(request, uploads);
  return keepingFiles(request, uploads, files, async () => {
    const body = await checkBody(schema, fields);
    return runner.run(request, command, inputOf(body, { files, expectedVersion }), {
      fields: { ...fields, expectedVersion },
      fileHashes: files.map((file) => file.sha256),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    });
  });
}
