export { campaignWorkflow } from './campaign/campaign.workflow.js';
export { morningDigestWorkflow } from './singleton/morning-digest.workflow.js';
