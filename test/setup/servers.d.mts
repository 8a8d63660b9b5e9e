export function ensureBrowser(): Promise<boolean>;
export function ensurePostgres(): Promise<void>;
export function ensureWeb(): Promise<void>;
export function stopServers(): Promise<void>;
