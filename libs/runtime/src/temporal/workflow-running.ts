import { WorkflowNotFoundError, type Client } from '@temporalio/client';

const ANSWER_WITHIN_MS = 5_000;

/**
 * Whether a workflow runs, asked of the server itself: its lists lag behind.
 *
 * @throws Error when Temporal does not answer in time.
 */
export async function isWorkflowRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      client.workflow.getHandle(workflowId).describe(),
    );
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
