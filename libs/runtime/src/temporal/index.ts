export { temporalConnection } from './temporal-connection.js';
export { isWorkflowRunning } from './workflow-running.js';
