import type { z } from 'zod';
import type { Command, Principal, StoredFile, Transaction, UploadStore } from '#application';
import type { CommandRunner } from './command-runner.js';
import type { ApiRequest } from './request.js';
import { checkBody } from './validation.pipe.js';
import { keepingFiles, receiveForm } from './receive-form.js';
import { refuseSecretFiles } from './refuse-secret-files.js';

interface FilesRequest {
  readonly runner: CommandRunner;
  readonly uploads: UploadStore;
  readonly request: ApiRequest;
  /** Throws unless the caller may do what the files are for: asked before a byte of them is received. */
  readonly mayAct: (tx: Transaction, principal: Principal) => Promise<unknown>;
  /** How many fields the form may have; a few when left out. */
  readonly fieldsLimit?: number;
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
  { runner, uploads, request, mayAct, fieldsLimit }: FilesRequest,
  schema: Schema,
  command: Command<Input, Output>,
  inputOf: (body: z.infer<Schema>, given: Given) => Input,
): Promise<Output> {
  if (request.isMultipart()) await runner.read(request, mayAct, undefined);
  const { fields, files, expectedVersion, idempotencyKey } = await receiveForm(
    request,
    uploads,
    fieldsLimit,
  );
  return keepingFiles(request, uploads, files, async () => {
    await refuseSecretFiles(request, uploads, files);
    const body = await checkBody(schema, fields);
    return runner.run(request, command, inputOf(body, { files, expectedVersion }), {
      fields: { ...fields, expectedVersion },
      fileHashes: files.map((file) => file.sha256),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    });
  });
}
