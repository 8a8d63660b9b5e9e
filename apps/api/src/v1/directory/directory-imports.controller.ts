import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { applyImport, IMPORT_TABLES, previewImport, requireImporter } from '#application';
import type { Digest } from '#application';
import {
  appliedImportSchema,
  applyImportBodySchema,
  importBodySchema,
  importPreviewSchema,
} from '#contracts/http';
import { Accepts, Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { principalOf } from '../../http/principal.js';
import type { ApiRequest } from '../../http/request.js';
import { agreedHash, parseTables, partsOf, readImport } from '../../http/table-import.js';
import { DIGEST } from '../../tokens.js';

const SHAPE = {
  tables: IMPORT_TABLES,
  schema: applyImportBodySchema.partial({ importHash: true }),
};

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
    const tables = await parseTables(await readImport(request, SHAPE), SHAPE);
    return this.commands.read(request, previewImport, tables);
  }

  @Post('apply')
  @HttpCode(200)
  @Accepts(applyImportBodySchema)
  @Writes({ summary: 'Áp dụng đúng các thay đổi đã xem trước', schema: appliedImportSchema })
  public async apply(@Req() request: ApiRequest) {
    requireImporter(principalOf(request));
    const sent = await readImport(request, SHAPE);
    const importHash = agreedHash(sent);
    const input = { files: await parseTables(sent, SHAPE), importHash };
    return this.commands.run(request, applyImport, input, partsOf(sent, this.digest));
  }
}
