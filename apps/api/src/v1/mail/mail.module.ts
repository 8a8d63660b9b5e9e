import { Module } from '@nestjs/common';
import { MailGateController } from './mail-gate.controller.js';

/** What the administrator sees and does about the way all mail leaves by. */
@Module({ controllers: [MailGateController] })
export class MailModule {}
