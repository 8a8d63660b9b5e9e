import { Module } from '@nestjs/common';
import { MuteController } from './mute.controller.js';

/** Mails that their recipient may give up. */
@Module({ controllers: [MuteController] })
export class MuteModule {}
