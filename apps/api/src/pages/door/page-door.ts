import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { readMe, type Ids } from '#application';
import { CommandRunner } from '../../http/command-runner.js';
import { formParts } from '../../http/form-parts.js';
import { HTML_MEDIA_TYPE, type Html } from '../../http/html.js';
import type { RefusedForm } from '../../http/page/given.js';
import type { PageVisitor } from '../../http/page/page.js';
import { refusalOf } from '../../http/refusal-of.js';
import type { ApiRequest } from '../../http/request.js';
import { SESSION_COOKIE } from '../../http/session-cookie.js';
import { typedFields } from '../../http/typed-fields.js';
import { IDS } from '../../tokens.js';
import { signInPage } from '../sign-in/sign-in.pages.js';

/**
 * Of pages for somebody signed in: our own file, which keeps what is being written (ADR 0059), and what it sends. Nothing
 * inline, nothing of others; pages of mail links and whatever else anybody may open allow no script at all.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const SEE_OTHER = 303;
const UNAUTHORIZED = 401;
const LIMITS = { files: 20, fields: 2_000, fileSize: 1 };

/** A request of a page with where its answer goes. */
export interface PageCall {
  readonly request: ApiRequest;
  readonly reply: FastifyReply;
}

interface PageAct<Form extends string> {
  readonly form: Form;
  readonly run: () => Promise<unknown>;
  /** Where the page goes when it was done. */
  readonly to: string | (() => string);
  /** The same page once more, with what was typed and why it was refused. */
  readonly again: (refused: RefusedForm<Form>, visitor: PageVisitor) => Promise<Html>;
}

/** Every page for somebody signed in passes here. */
@Injectable()
export class PageDoor {
  public constructor(
    private readonly runner: CommandRunner,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** A fresh Idempotency-Key for a form. */
  public readonly nextKey = (): string => this.ids.next();

  /** Shows what `show` makes, or the way to sign in, on which nothing typed is lost. */
  public async open(
    call: PageCall,
    show: (visitor: PageVisitor) => Promise<Html | string>,
  ): Promise<string> {
    const { request } = call;
    if (request.principal === undefined) return this.askToSignIn(call);
    void call.reply.header('content-security-policy', PAGE_POLICY);
    const { label, memberships } = await this.runner.read(request, readMe, undefined);
    const bodyNames = [...new Set(memberships.flatMap(({ bodyName }) => bodyName ?? []))];
    return (await show({ label, bodyNames })).toString();
  }

  /** Does what a form asks and goes on; a refusal shows the page again, the form filled. */
  public act<Form extends string>(
    call: PageCall,
    { form, run, to, again }: PageAct<Form>,
  ): Promise<string> {
    return this.open(call, async (visitor) => {
      try {
        await run();
      } catch (error) {
        const refusal = refusalOf(error);
        void call.reply.status(refusal.status).type(HTML_MEDIA_TYPE);
        return again({ form, refusal, typed: typedFields(call.request) }, visitor);
      }
      void call.reply.status(SEE_OTHER).header('location', typeof to === 'string' ? to : to());
      return '';
    });
  }

  private async askToSignIn({ request, reply }: PageCall): Promise<string> {
    const ended = SESSION_COOKIE in request.cookies;
    if (request.method === 'GET' || request.method === 'HEAD') {
      const why = ended ? '&ended=1' : '';
      const to = `/sign-in?next=${encodeURIComponent(request.url)}${why}`;
      void reply.status(SEE_OTHER).header('location', to);
      return '';
    }
    await readTexts(request);
    void reply.status(UNAUTHORIZED).type(HTML_MEDIA_TYPE);
    const kept = JSON.stringify({ action: request.url, fields: typedFields(request) });
    // By another system one would come back without what was typed.
    return signInPage({ key: this.ids.next(), provider: null, ended, kept }).toString();
  }
}

/** The texts of a multipart form that nobody will act on; its files are let go. */
async function readTexts(request: ApiRequest): Promise<void> {
  if (!request.isMultipart()) return;
  const fields: Record<string, unknown> = {};
  request.formFields = fields;
  for await (const part of formParts(request, LIMITS)) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else part.file.resume();
  }
}
