/** `npm run build`: dist, the app and the workflow bundle; prints the bundle's path. */
import { checkNode, ensureBuilt, ensureInstalled, root } from './prepare.mjs';
import { ensureWebBuilt } from './prepare-web.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
ensureWebBuilt();
const { buildWorkflowBundle } = await import('#platform/build');
const { cacheFolder } = await import('#tools/local');
const { codePath } = await buildWorkflowBundle(root, cacheFolder(root));
process.stdout.write(`${codePath}\n`);
