import { Body, Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  announceCalendarYear,
  enterCalendarDay,
  readCalendarChanges,
  readCalendarYear,
  removeCalendarDay,
  withdrawCalendarYear,
} from '#application';
import {
  announceCalendarYearSchema,
  calendarChangesSchema,
  calendarDayParamsSchema,
  calendarYearParamsSchema,
  calendarYearSchema,
  enterCalendarDaySchema,
} from '#contracts/http';
import { Reads, Writes } from '../../http/answers.js';
import { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';
import { toWire } from '../../http/wire.js';

type Year = z.infer<typeof calendarYearParamsSchema>;

/** "Lịch làm việc": read by whoever is signed in, kept by the administrator. */
@ApiTags('Lịch làm việc')
@Controller('api/v1/calendar')
export class CalendarController {
  public constructor(private readonly commands: CommandRunner) {}

  @Get('years/:year')
  @Reads({ summary: 'Ngày nghỉ, ngày làm bù của một năm', schema: calendarYearSchema })
  public read(
    @Req() request: ApiRequest,
    @Param({ schema: calendarYearParamsSchema }) { year }: Year,
  ) {
    return this.commands.read(request, readCalendarYear, { year });
  }

  @Get('changes')
  @Reads({
    summary: 'Các lần đổi lịch gần đây, và bước nhắc, kỳ báo cáo nào đã dời theo',
    schema: calendarChangesSchema,
  })
  public async changes(@Req() request: ApiRequest) {
    return toWire({ items: await this.commands.read(request, readCalendarChanges, undefined) });
  }

  @Post('days')
  @Writes({ summary: 'Nhập hoặc sửa một ngày', schema: calendarYearSchema, created: true })
  public enterDay(
    @Req() request: ApiRequest,
    @Body({ schema: enterCalendarDaySchema }) day: z.infer<typeof enterCalendarDaySchema>,
  ) {
    return this.commands.run(request, enterCalendarDay, day);
  }

  @Delete('days/:date')
  @Writes({ summary: 'Bỏ một ngày đã nhập', schema: calendarYearSchema })
  public removeDay(
    @Req() request: ApiRequest,
    @Param({ schema: calendarDayParamsSchema }) { date }: z.infer<typeof calendarDayParamsSchema>,
  ) {
    return this.commands.run(request, removeCalendarDay, { date });
  }

  @Post('years')
  @Writes({
    summary: 'Xác nhận năm đã nhập đủ theo thông báo nghỉ lễ',
    schema: calendarYearSchema,
    created: true,
  })
  public announce(
    @Req() request: ApiRequest,
    @Body({ schema: announceCalendarYearSchema }) body: z.infer<typeof announceCalendarYearSchema>,
  ) {
    return this.commands.run(request, announceCalendarYear, body);
  }

  @Delete('years/:year')
  @Writes({ summary: 'Rút xác nhận: năm lại là lịch tạm tính', schema: calendarYearSchema })
  public withdraw(
    @Req() request: ApiRequest,
    @Param({ schema: calendarYearParamsSchema }) { year }: Year,
  ) {
    return this.commands.run(request, withdrawCalendarYear, { year });
  }
}
