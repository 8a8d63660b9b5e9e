export { ConfigError, loadConfig, LOG_LEVELS, type AppConfig } from './config/config.js';
export { createLogger, type Logger, type LoggerOptions } from './logger/logger.js';
export { SystemClock } from './clock/system-clock.js';
export { PATIENT, SOON, type BackoffSettings } from './loop/backoff.js';
export { Gathering } from './loop/gathering.js';
export { Kept, type KeptOptions, type Opened } from './loop/kept.js';
export { PumpLoop, type PumpLoopOptions } from './loop/pump-loop.js';
export { untilDone, type UntilDone } from './loop/until-done.js';
