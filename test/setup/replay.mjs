import { ensureBundle } from './servers.mjs';

export default ensureBundle;
