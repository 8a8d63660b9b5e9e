export { ConfigError, loadConfig, LOG_LEVELS, type AppConfig } from './config/config.js';
export { createLogger, type Logger, type LoggerOptions } from './logger/logger.js';
export { SystemClock } from './clock/system-clock.js';
export { PumpLoop, type PumpLoopOptions } from './pump/pump-loop.js';
