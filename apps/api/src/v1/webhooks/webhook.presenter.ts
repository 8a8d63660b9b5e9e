import type { WebhookDelivery, WebhookEndpoint } from '#application';
import { toRfc3339, type Instant } from '#domain';

const wireOrNull = (instant: Instant | null): string | null =>
  instant === null ? null : toRfc3339(instant);

export const presentEndpoint = (endpoint: WebhookEndpoint) => ({
  ...endpoint,
  failingSince: wireOrNull(endpoint.failingSince),
  rotatingUntil: wireOrNull(endpoint.rotatingUntil),
  createdAt: toRfc3339(endpoint.createdAt),
});

export const presentDelivery = (delivery: WebhookDelivery) => ({
  ...delivery,
  dueAt: toRfc3339(delivery.dueAt),
  createdAt: toRfc3339(delivery.createdAt),
  endedAt: wireOrNull(delivery.endedAt),
});
