import {
  condition,
  defineSignal,
  ParentClosePolicy,
  proxyActivities,
  setHandler,
  startChild,
} from '@temporalio/workflow';

/** The design not chosen: every assignment is a workflow of its own that sleeps to its next step. */
export interface AssignmentInput {
  readonly assignmentId: string;
  readonly nextStepInMs: number;
}

interface PeerActivities {
  writeAssignment(input: AssignmentInput): Promise<void>;
}

const { writeAssignment } = proxyActivities<PeerActivities>({ startToCloseTimeout: '1 minute' });
const AT_ONCE = 50;

export async function assignmentWorkflow(input: AssignmentInput): Promise<void> {
  let acknowledged = false;
  setHandler(defineSignal('acknowledge'), () => {
    acknowledged = true;
  });
  await writeAssignment(input);
  await condition(() => acknowledged, input.nextStepInMs);
}

/** Starts a child an assignment, fifty at a time, and leaves them running. */
export async function parentWorkflow(assignments: readonly AssignmentInput[]): Promise<void> {
  for (let from = 0; from < assignments.length; from += AT_ONCE) {
    await Promise.all(
      assignments.slice(from, from + AT_ONCE).map((assignment) =>
        startChild(assignmentWorkflow, {
          workflowId: `peer/${assignment.assignmentId}`,
          args: [assignment],
          parentClosePolicy: ParentClosePolicy.ABANDON,
        }),
      ),
    );
  }
}

/** The floor of a wake: a run that only sleeps. Answers by how much it overslept, by the server's clock. */
export async function sleeperWorkflow(milliseconds: number): Promise<number> {
  const began = Date.now();
  await condition(() => false, milliseconds);
  return Date.now() - began - milliseconds;
}
