import { readAssignment, readWorkCascade, type Clock } from '#application';
import type { CommandRunner } from '../../http/command-runner.js';
import type { Html } from '../../http/html.js';
import type { RefusedForm } from '../../http/page/given.js';
import type { PageVisitor } from '../../http/page/page.js';
import type { ApiRequest } from '../../http/request.js';
import type { PageDoor } from '../door/page-door.js';
import { workPage } from './work-page.js';

/** What the page of a piece of work is shown with beside the work. */
export interface ShownWith {
  readonly visitor: PageVisitor;
  readonly refused: RefusedForm | null;
  /** The act that brought us here. */
  readonly done: string | undefined;
}

/** Reads a piece of work and makes its page. @throws ApplicationError NOT_FOUND */
export async function showWork(
  {
    runner,
    door,
    clock,
  }: { readonly runner: CommandRunner; readonly door: PageDoor; readonly clock: Clock },
  request: ApiRequest,
  assignmentId: string,
  more: ShownWith,
): Promise<Html> {
  const work = await runner.read(request, readAssignment, { assignmentId });
  const cascade = await runner.read(request, readWorkCascade, { assignmentId });
  return workPage({ work, cascade, asOf: clock.now(), nextKey: door.nextKey, ...more });
}
