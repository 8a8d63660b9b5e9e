import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Metrics, type AppConfig, type Logger } from '#runtime';
import { AppModule } from './app.module.js';
import { SERVER_TIMEOUTS } from './http/body-deadline.js';
import { NestLogger } from './http/nest-logger.js';
import { problemOf } from './http/problem-of.js';
import { sendProblem } from './http/problem.filter.js';
import { BODY_LIMIT_BYTES, setupHttp } from './http/setup-http.js';
import { setupOpenApi } from './openapi/setup-openapi.js';
import { serveWeb } from './web/serve-web.js';

/** Tokens of mail links stand in the path and are longer than the router's usual limit. */
const PATH_PARAMETER_LIMIT = 1024;

z.config(z.locales.vi());

/** The whole API, not yet listening: for the process, for tests (`app.inject`) and for the OpenAPI emitter. */
export async function createApi(
  config: AppConfig,
  logger: Logger,
  {
    preview = false,
    metrics = new Metrics('api'),
  }: { readonly preview?: boolean; readonly metrics?: Metrics } = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    ...SERVER_TIMEOUTS,
    // One name for a request in every line of every process; a counter would repeat itself in the other API.
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.api.trustedProxies.length > 0 ? [...config.api.trustedProxies] : false,
    routerOptions: { maxParamLength: PATH_PARAMETER_LIMIT },
    // Faults of the address itself never reach a filter.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(request, reply, problemOf(error)),
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(config, logger),
    adapter,
    { logger: new NestLogger(logger), abortOnError: false, preview },
  );
  if (!preview) {
    await setupHttp(app, config, logger, metrics);
    await serveWeb(app);
  }
  setupOpenApi(app);
  return app;
}
