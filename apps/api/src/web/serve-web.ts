import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from '#contracts/http';
import { HTML_MEDIA_TYPE } from '../http/html.js';
import { sendProblem } from '../http/problem.filter.js';
import { WEB_FOLDER } from './web-folder.js';

/** The app's own files and nothing else; no inline script or style. React's `style` goes through the DOM, which is allowed. */
const APP_CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Longer than any screen's address with all its filters. */
const LONGEST_ADDRESS = 2_000;

/** Addresses that are never a screen: a wrong one is told so instead of opening the app. */
const NO_SCREEN = ['/api/', '/assets/'];

const wantsScreen = ({ url, headers }: FastifyRequest): boolean =>
  headers.accept?.includes('text/html') === true &&
  !NO_SCREEN.some((start) => url.startsWith(start));

/**
 * Serves the app from the API's own origin: its files for ever, since other content has another name, and its one page
 * for every address that a browser asks for and that nothing else answers. `/docs` shows /openapi.json to be read. Read
 * once: a new build comes with a new start.
 */
export async function serveWeb(app: NestFastifyApplication, folder = WEB_FOLDER): Promise<void> {
  const page = builtPage(folder, 'index.html');
  const docs = builtPage(folder, 'docs.html');
  if (page !== null) {
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      index: false,
      preCompressed: true,
      maxAge: '1y',
      immutable: true,
      decorateReply: false,
    });
  }
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    if (request.url.length > LONGEST_ADDRESS) {
      return sendProblem(request, reply, toProblem('MALFORMED_REQUEST'));
    }
    if (page === null || !wantsScreen(request)) {
      return sendProblem(request, reply, toProblem('NOT_FOUND'));
    }
    sendPage(reply, page);
  });
  fastify.get('/docs', (request: FastifyRequest, reply: FastifyReply) =>
    docs === null ? sendProblem(request, reply, toProblem('NOT_FOUND')) : sendPage(reply, docs),
  );
}

function builtPage(folder: string, name: string): Buffer | null {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file) : null;
}

function sendPage(reply: FastifyReply, page: Buffer): void {
  void reply
    .header('content-security-policy', APP_CONTENT_SECURITY_POLICY)
    .header('cache-control', 'no-cache')
    .type(HTML_MEDIA_TYPE)
    .send(page);
}
