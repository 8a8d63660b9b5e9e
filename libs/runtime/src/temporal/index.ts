export { dataConverter, payloadKeyOf } from './payload-codec.js';
export { serverOptions, temporalConnection } from './temporal-connection.js';
export { isWorkflowRunning } from './workflow-running.js';
