import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApplicationError, applyImport, previewImport, requireImporter } from '#application';
import type { Digest } from '#application';
import {
  appliedImportSchema,
  applyImportBodySchema,
  importBodySchema,
  importPreviewSchema,
} from '#contracts/http';
import { REQUEST_FAULTS } from '#wording';
import { Accepts, Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { principalOf } from '../../http/principal.js';
import type { ApiRequest } from '../../http/request.js';
import { DIGEST } from '../../tokens.js';
import { hashesOf, parseTables, readImport } from './import-request.js';

@ApiTags('Danh bạ')
@Controller('api/v1/directory/imports')
export class DirectoryImportsController {
  public constructor(
    private readonly commands: CommandRunner,
    @Inject(DIGEST) private readonly digest: Digest,
  ) {}

  @Post()
  @HttpCode(200)
  @Accepts(importBodySchema)
  @Reads({ summary: 'Xem trước việc nạp danh bạ, chưa ghi gì', schema: importPreviewSchema })
  public async preview(@Req() request: ApiRequest) {
    requireImporter(principalOf(request));
    const tables = parseTables(await readImport(request));
    return this.commands.read(request, previewImport, tables);
  }

  @Post('apply')
  @HttpCode(200)
  @Accepts(applyImportBodySchema)
  @Writes({ summary: 'Áp dụng đúng các thay đổi đã xem trước', schema: appliedImportSchema })
  public async apply(@Req() request: ApiRequest) {
    requireImporter(principalOf(request));
    const sent = await readImport(request);
    const { importHash, idempotencyKey } = sent;
    if (importHash === null) {
      const detail = REQUEST_FAULTS.importHashMissing;
      throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/importHash', detail }]);
    }
    const parts = {
      fields: { importHash },
      fileHashes: hashesOf(sent, this.digest),
      ...(idempotencyKey === null ? {} : { idempotencyKey }),
    };
    const input = { files: parseTables(sent), importHash };
    return this.commands.run(request, applyImport, input, parts);
  }
}
