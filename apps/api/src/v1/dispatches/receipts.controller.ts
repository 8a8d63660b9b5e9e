import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { listReceipts, readReceipt } from '#application';
import { receiptListSchema, receiptParamsSchema, signedReceiptSchema } from '#contracts/http';
import { toRfc3339, type SignedReceipt } from '#domain';
import { RECEIPT_WORDS } from '#wording';
import { Reads } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { ReceiptMaker, receiptHeaders } from '../../http/receipt-maker.js';

@ApiTags('Biên nhận')
@Controller('api/v1/dispatches/:id/receipts')
export class ReceiptsController {
  public constructor(
    private readonly runner: CommandRunner,
    private readonly maker: ReceiptMaker,
  ) {}

  @Get()
  @Reads({
    summary: 'Biên nhận của đơn vị: mỗi lần tiếp nhận hay nộp một tờ',
    schema: receiptListSchema,
  })
  public async list(@Req() request: ApiRequest, @Id() id: string) {
    const lines = await this.runner.read(request, listReceipts, { dispatchId: id });
    return {
      items: lines.map(({ at, type, title, ...line }) => ({
        ...line,
        type,
        act: RECEIPT_WORDS.act(type, title),
        at: toRfc3339(at),
      })),
    };
  }

  @Get(':seq')
  @Reads({
    summary: 'Một biên nhận, để giữ và kiểm lại bằng `dondoc verify --receipt`',
    schema: signedReceiptSchema,
  })
  public async read(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() id: string,
    @Param({ schema: receiptParamsSchema }) { seq }: z.infer<typeof receiptParamsSchema>,
  ): Promise<SignedReceipt> {
    const facts = await this.runner.read(request, readReceipt, { dispatchId: id, seq });
    const receipt = this.maker.sign(facts);
    void reply.headers(receiptHeaders(receipt.entry));
    return receipt;
  }
}
