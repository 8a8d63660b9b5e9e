import type { AssignmentDetail } from '#application';
import type { RefusedForm } from '../../http/page/given.js';

/** What may be done to a piece of work on its page, in the order in which it is offered. */
export const WORK_FORMS = [
  'reportProgress',
  'submit',
  'accept',
  'return',
  'requestExtension',
  'ask',
  'decline',
] as const;
export type WorkForm = (typeof WORK_FORMS)[number];

export interface FormsView {
  readonly work: AssignmentDetail;
  readonly nextKey: () => string;
  readonly refused: RefusedForm | null;
}

/** Key and version of a form, and whether it stands unfolded. */
export function around(view: FormsView, form: WorkForm, isFirst: boolean) {
  const { work, refused, nextKey } = view;
  return {
    action: `/work/${work.assignmentId}/${form}`,
    own: { idempotencyKey: nextKey(), ifMatch: work.version },
    open: refused === null ? isFirst : refused.form === form,
    primary: isFirst,
  };
}
