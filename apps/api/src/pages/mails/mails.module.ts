import { Module } from '@nestjs/common';
import { MailsController } from './mails.controller.js';

/** Previews of all mails, in demo mode. */
@Module({ controllers: [MailsController] })
export class MailsModule {}
