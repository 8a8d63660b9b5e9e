/** `npm run build`: dist and the workflow bundle; prints the bundle's path. */
import { checkNode, ensureBuilt, ensureInstalled, root } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
const { buildWorkflowBundle } = await import('#platform/build');
const { cacheFolder } = await import('#tools/local');
const { codePath } = await buildWorkflowBundle(root, cacheFolder(root));
process.stdout.write(`${codePath}\n`);
