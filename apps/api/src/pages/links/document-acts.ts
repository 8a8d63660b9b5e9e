import { askQuestion, declineAssignment, declineDispatch, reportProgress } from '#application';
import { linkAskSchema, linkDeclineSchema, linkProgressSchema } from '#contracts/http';
import type { CommandRunner } from '../../http/command-runner.js';
import type { ApiRequest } from '../../http/request.js';
import { checkBody } from '../../http/validation.pipe.js';

/** A form sent from the page of a document, by the link of a mail or by whoever is signed in. */
export interface SentForm {
  readonly runner: CommandRunner;
  readonly request: ApiRequest;
  readonly dispatchId: string;
  readonly body: unknown;
}

/** Declines the document or the one piece of work that the form names. @throws ApplicationError VALIDATION_FAILED. */
export async function declineAsSent(sent: SentForm): Promise<unknown> {
  const { runner, request, dispatchId, body } = sent;
  const { what, ...declining } = await checkBody(linkDeclineSchema, body);
  return what === 'dispatch'
    ? runner.run(request, declineDispatch, { dispatchId, ...declining })
    : runner.run(request, declineAssignment, { assignmentId: what, ...declining });
}

/** "Việc này đang thế nào?": the one of four answers that was pressed. @throws ApplicationError VALIDATION_FAILED. */
export async function progressAsSent(sent: SentForm): Promise<unknown> {
  const { runner, request, body } = sent;
  const { what, version, ...word } = await checkBody(linkProgressSchema, body);
  return runner.run(request, reportProgress, {
    ...{ assignmentId: what, expectedVersion: version },
    ...word,
  });
}

/** Asks about the document or the one piece of work that the form names. @throws ApplicationError VALIDATION_FAILED. */
export async function askAsSent(sent: SentForm): Promise<unknown> {
  const { runner, request, dispatchId, body } = sent;
  const { what, text } = await checkBody(linkAskSchema, body);
  const assignmentId = what === 'dispatch' ? null : what;
  return runner.run(request, askQuestion, { dispatchId, assignmentId, text });
}
