import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { cancelReadingJob, getReadingJob } from '#application';
import { idParamsSchema, readingJobSchema } from '#contracts/http';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';
import { presentJob } from './reading.presenter.js';

type IdParams = z.infer<typeof idParamsSchema>;

@ApiTags('Kết quả bóc tách văn bản')
@Controller('api/v1/reading-jobs/:id')
export class ReadingJobsController {
  public constructor(private readonly runner: CommandRunner) {}

  @Get()
  @Reads({ summary: 'Một bản quét đã nhận dạng tới đâu', schema: readingJobSchema })
  public async find(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
  ) {
    return presentJob(await this.runner.read(request, getReadingJob, { jobId: id }));
  }

  @Post('cancel')
  @HttpCode(200)
  @Writes({ summary: 'Thôi nhận dạng; tệp bị xóa ngay', schema: readingJobSchema })
  public async cancel(
    @Req() request: ApiRequest,
    @Param({ schema: idParamsSchema }) { id }: IdParams,
  ) {
    const job = await this.runner.run(request, cancelReadingJob, { jobId: id });
    return presentJob(await this.runner.read(request, getReadingJob, job));
  }
}
