import { rolesOf, type TaskRole } from '#domain';
import type { LaunchRecipient, LaunchTask } from '../ports/campaign.store.js';

/** The tasks a body gets, each once a role; what the document itself has fulfilled gives no work. */
export const workOf = (
  recipient: Pick<LaunchRecipient, 'setNos'>,
  tasks: readonly LaunchTask[],
): readonly { readonly task: LaunchTask; readonly role: TaskRole }[] =>
  tasks
    .filter((task) => task.nature !== 'fulfilled')
    .flatMap((task) => rolesOf(recipient.setNos, task.assignees).map((role) => ({ task, role })));
