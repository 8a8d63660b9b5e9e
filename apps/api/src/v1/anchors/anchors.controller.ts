import { Body, Controller, Get, HttpCode, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { listAnchors, readAnchor, setAnchorAddresses } from '#application';
import { anchorAddressesSchema, anchorListSchema, signedAnchorSchema } from '#contracts/http';
import { toRfc3339, type SignedAnchor } from '#domain';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';

@ApiTags('Niêm phong nhật ký')
@Controller('api/v1/anchors')
export class AnchorsController {
  public constructor(private readonly commands: CommandRunner) {}

  @Get()
  @Reads({
    summary: 'Ai nhận niêm phong nhật ký của cơ quan, và các lần đã niêm phong',
    schema: anchorListSchema,
  })
  public async list(@Req() request: ApiRequest) {
    const { issuers, anchors } = await this.commands.read(request, listAnchors, undefined);
    return {
      issuers,
      items: anchors.map(({ madeAt, ...anchor }) => ({ ...anchor, madeAt: toRfc3339(madeAt) })),
    };
  }

  @Put('addresses')
  @HttpCode(204)
  @Writes({ summary: 'Đặt các địa chỉ nhận niêm phong của một cơ quan' })
  public async set(
    @Req() request: ApiRequest,
    @Body({ schema: anchorAddressesSchema }) body: z.infer<typeof anchorAddressesSchema>,
  ) {
    await this.commands.run(request, setAnchorAddresses, body);
  }

  @Get(':id/file')
  @Reads({
    summary: 'Một lần niêm phong, để kiểm bằng `dondoc verify --anchor`',
    schema: signedAnchorSchema,
  })
  public async file(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() id: string,
  ): Promise<SignedAnchor> {
    const anchor = await this.commands.read(request, readAnchor, { anchorId: id });
    void reply.header(
      'content-disposition',
      `attachment; filename="niem-phong-${anchor.at.slice(0, 10)}.json"`,
    );
    return anchor;
  }
}
