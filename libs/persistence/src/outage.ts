import { ApplicationError, isOutage } from '#application';

/** A lost or overloaded server as SERVICE_UNAVAILABLE with the driver's own words as its cause; other failures as they are. */
export function translateOutage(error: unknown): unknown {
  if (error instanceof ApplicationError || !isOutage(error)) return error;
  const translated = new ApplicationError('SERVICE_UNAVAILABLE');
  translated.cause = error;
  return translated;
}
