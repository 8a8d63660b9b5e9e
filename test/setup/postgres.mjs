import { ensurePostgres } from './servers.mjs';

export default ensurePostgres;
