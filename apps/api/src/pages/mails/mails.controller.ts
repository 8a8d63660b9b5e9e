import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApplicationError } from '#application';
import type { AppConfig } from '#runtime';
import { HTML_MEDIA_TYPE } from '../../http/html.js';
import { Public } from '../../http/principal.js';
import { CONFIG } from '../../tokens.js';
import { mailPreview, mailsPage } from './mails-page.js';

/** A mail styles itself inside its tags, and does nothing else: no script, no form, nothing loaded, no frame around it. */
const MAIL_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/** All mails made of sample facts, for whoever changes their looks or words; outside a demo there is no such page. */
@ApiExcludeController()
@Public()
@Controller('dev/mails')
export class MailsController {
  public constructor(@Inject(CONFIG) private readonly config: AppConfig) {}

  @Get()
  @Header('content-type', HTML_MEDIA_TYPE)
  public list(): string {
    this.requireDemo();
    return mailsPage(this.config.baseUrl).toString();
  }

  @Get(':sample')
  @Header('content-type', HTML_MEDIA_TYPE)
  public mail(
    @Param('sample') sample: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    this.requireDemo();
    const preview = mailPreview(sample, this.config.baseUrl);
    if (preview === null) throw new ApplicationError('NOT_FOUND');
    // Not by a decorator: the page that says "not found" keeps the policy of all pages.
    void reply.header('content-security-policy', MAIL_SECURITY_POLICY);
    return preview;
  }

  private requireDemo(): void {
    if (!this.config.demo) throw new ApplicationError('NOT_FOUND');
  }
}
