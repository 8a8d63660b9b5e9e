import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AppConfig, Logger, Metrics } from '#runtime';
import { AuthGuard } from './auth.guard.js';
import { closeHalfSent } from './body-deadline.js';
import { compressAnswers } from './compress-answers.js';
import { EtagInterceptor } from './etag.js';
import { PrincipalResolver } from './principal-resolver.js';
import { ProblemFilter } from './problem.filter.js';
import type { ApiRequest } from './request.js';
import { ValidationPipe } from './validation.pipe.js';

export const BODY_LIMIT_BYTES = 1024 * 1024;
const FILE_LIMIT_BYTES = 50 * 1024 * 1024;
const FILES_A_REQUEST = 20;

/** No script at all, and no style but our own file: what slips into a page stays text. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
};

/** Hidden fields of a form that stand for headers a browser cannot send without a script. */
const FIELD_HEADERS = { idempotencyKey: 'idempotency-key', ifMatch: 'if-match' } as const;

function liftFormHeaders(request: FastifyRequest): void {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  if (isForm !== true || typeof request.body !== 'object' || request.body === null) return;
  const body = request.body as Record<string, unknown>;
  for (const [field, header] of Object.entries(FIELD_HEADERS)) {
    const value = body[field];
    if (typeof value === 'string') request.headers[header] ??= value;
    delete body[field];
  }
}

/** What the address is about, so that the lines of one campaign can be read together. */
function subjectOf({ params, routeOptions }: FastifyRequest): { readonly campaignId?: string } {
  const { id, campaignId = id } = (params ?? {}) as Readonly<Record<string, string>>;
  const isAboutOne = routeOptions.url?.includes('/campaigns/:') === true;
  return isAboutOne && campaignId !== undefined ? { campaignId } : {};
}

/** The route's pattern, not its address: an address may hold a token. */
function logRequests(fastify: FastifyInstance, logger: Logger, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, id, routeOptions } = request;
    const route = routeOptions.url ?? 'none';
    const ms = Math.round(reply.elapsedTime);
    const status = reply.statusCode;
    metrics.requestSeconds.observe({ method, route, status }, reply.elapsedTime / 1_000);
    logger.debug({ method, route, status, ms, requestId: id, ...subjectOf(request) }, 'request');
    done();
  });
}

/** Everything between the socket and the controllers. */
export async function setupHttp(
  app: NestFastifyApplication,
  config: AppConfig,
  logger: Logger,
  metrics: Metrics,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    // With `no-referrer` browsers send `Origin: null` with our own forms, and same-origin.ts refuses them.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: config.baseUrl.startsWith('https:'),
  });
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: FILE_LIMIT_BYTES, files: FILES_A_REQUEST, fieldSize: BODY_LIMIT_BYTES },
  });
  const fastify = app.getHttpAdapter().getInstance();
  closeHalfSent(fastify);
  fastify.addHook('preValidation', (request, _reply, done) => {
    liftFormHeaders(request);
    done();
  });
  fastify.addHook('onSend', (request: ApiRequest, reply, payload, done) => {
    void reply.header('x-request-id', request.id);
    if (request.replayed === true) void reply.header('idempotent-replayed', 'true');
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  compressAnswers(fastify);
  logRequests(fastify, logger, metrics);
  app.useGlobalPipes(new ValidationPipe());
  app.useGlobalInterceptors(new EtagInterceptor());
  app.useGlobalFilters(new ProblemFilter(logger));
  app.useGlobalGuards(new AuthGuard(app.get(Reflector), app.get(PrincipalResolver), config));
}
