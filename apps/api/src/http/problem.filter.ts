import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_MEDIA_TYPE } from '#contracts/http';
import type { Problem } from '#contracts/http';
import type { Logger } from '#runtime';
import { HTML_MEDIA_TYPE } from './html.js';
import { problemPage } from './page/problem-page.js';
import { problemOf } from './problem-of.js';

const RETRY_AFTER_SECONDS = 2;

/** A browser that follows a link or sends a form; a script that fetches asks for JSON. */
const wantsPage = (request: FastifyRequest): boolean => {
  const accept = request.headers.accept ?? '';
  return accept.includes('text/html') && !accept.includes('json');
};

/** Sends a problem in the form the client reads. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer realm="dondoc"');
  if (problem.status === 503) void reply.header('retry-after', String(RETRY_AFTER_SECONDS));
  void reply.status(problem.status).header('cache-control', 'no-store');
  if (wantsPage(request)) {
    void reply.type(HTML_MEDIA_TYPE).send(problemPage(problem, request).toString());
  } else {
    void reply.type(PROBLEM_MEDIA_TYPE).send({ ...problem, instance: request.id });
  }
}

/** Nobody is there to read an answer, and what broke is that: a connection cut in the middle of a request. */
const hasLeft = (request: FastifyRequest): boolean => request.raw.socket.destroyed;

/** The last filter: whatever is thrown leaves as one RFC 9457 problem, and only our own faults are logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  public constructor(private readonly logger: Logger) {}

  public catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (hasLeft(request)) {
      this.logger.debug({ requestId: request.id }, 'client left');
    } else if (problem.status >= 500) {
      this.logger.error(
        { err: error, requestId: request.id, code: problem.code },
        'request failed',
      );
    }
    // A file that was cut off half way leaves no room for another answer.
    if (reply.sent) return;
    sendProblem(request, reply, problem);
  }
}
