import type { Instant } from '#domain';

/**
 * The only source of time. `now` is business time: the system clock plus the instance's offset (zero
 * outside demo mode), or the server's clock under time skipping. `wallNow` is the machine's clock, for
 * leases and recorded-at marks only.
 */
export interface Clock {
  now(): Instant;
  wallNow(): Instant;
}
