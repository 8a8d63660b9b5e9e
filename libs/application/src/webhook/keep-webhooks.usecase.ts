import { DAY_MS, WEBHOOK_PING, type Instant } from '#domain';
import type { PrintedRows } from '../ports/printed-rows.js';
import type {
  NewWebhookEndpoint,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookPlace,
  WebhookStore,
} from '../ports/webhook.store.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { nameBodies, type NamedBody } from '../shared/name-bodies.js';
import { keptBodies } from '../shared/kept-bodies.js';
import { actorOf, type Principal } from '../shared/principal.js';

/** Receivers have so long to learn a new secret. */
const BOTH_SECRETS_MS = DAY_MS;

export interface CreateWebhookInput extends Pick<
  NewWebhookEndpoint,
  'label' | 'url' | 'types' | 'side' | 'sealedSecret'
> {
  readonly bodyCode: string;
}

/**
 * "Thêm nơi nhận": events of one body, seen from one side, to one address.
 *
 * @throws ApplicationError UNKNOWN_BODY (also for bodies out of reach)
 */
export const createWebhook: Command<
  CreateWebhookInput,
  { readonly id: string },
  'directory' | 'ids' | 'webhooks'
> = async (tx, principal, { bodyCode, ...given }) => {
  const body = (await tx.directory.bodiesByCodes([bodyCode])).get(bodyCode);
  const scope = keptBodies(principal);
  const own = given.side === 'issuer' ? scope.issuerBodyIds : scope.recipientBodyIds;
  if (body === undefined || !own.includes(body.id)) {
    throw new ApplicationError('UNKNOWN_BODY', { body: bodyCode });
  }
  const id = tx.ids.next();
  await tx.webhooks.insert({ ...given, id, bodyId: body.id, createdBy: actorOf(principal) });
  return { id };
};

export interface KeptWebhooks {
  readonly endpoints: readonly WebhookEndpoint[];
  /** Bodies whose events the keeper may have sent somewhere, and from which side. */
  readonly bodies: readonly NamedBody[];
}

export const listWebhooks: Command<undefined, KeptWebhooks, 'directory' | 'webhooks'> = async (
  tx,
  principal,
) => {
  const kept = keptBodies(principal);
  return { endpoints: await tx.webhooks.list(kept), bodies: await nameBodies(tx, kept) };
};

/** "Đổi khóa ký": for a day deliveries carry the signatures of both. @throws ApplicationError NOT_FOUND */
export const rotateWebhookSecret: Command<
  { readonly id: string; readonly sealedSecret: string },
  { readonly oldUntil: Instant },
  'clock' | 'webhooks'
> = async (tx, principal, { id, sealedSecret }) => {
  await lockWebhook(tx.webhooks, principal, id);
  const oldUntil = tx.clock.wallNow() + BOTH_SECRETS_MS;
  await tx.webhooks.replaceSecret(id, sealedSecret, oldUntil);
  return { oldUntil };
};

/** "Tạm dừng" or "Mở lại". What happens meanwhile is not told later. @throws ApplicationError NOT_FOUND */
export const setWebhookActive: Command<
  { readonly id: string; readonly active: boolean },
  null,
  'webhooks'
> = async (tx, principal, { id, active }) => {
  await lockWebhook(tx.webhooks, principal, id);
  await tx.webhooks.setActive(id, active);
  return null;
};

/** "Xóa", with its deliveries. @throws ApplicationError NOT_FOUND */
export const removeWebhook: Command<{ readonly id: string }, null, 'webhooks'> = async (
  tx,
  principal,
  { id },
) => {
  await lockWebhook(tx.webhooks, principal, id);
  await tx.webhooks.remove(id);
  return null;
};

export interface WebhookPage {
  readonly id: string;
  readonly after: WebhookPlace | null;
  readonly limit: number;
}

/** Newest first. @throws ApplicationError NOT_FOUND */
export const listWebhookDeliveries: Command<
  WebhookPage,
  PrintedRows<WebhookDelivery>,
  'webhooks'
> = async (tx, principal, { id, after, limit }) => {
  await lockWebhook(tx.webhooks, principal, id);
  return tx.webhooks.deliveries(id, after, limit);
};

/** "Gửi thử". @throws ApplicationError NOT_FOUND */
export const pingWebhook: Command<
  { readonly id: string },
  { readonly deliveryId: string },
  'ids' | 'webhooks'
> = async (tx, principal, { id }) => {
  await lockWebhook(tx.webhooks, principal, id);
  const deliveryId = tx.ids.next();
  await tx.webhooks.addPing(id, deliveryId, WEBHOOK_PING);
  return { deliveryId };
};

export type ReplayInput = {
  readonly id: string;
} & ({ readonly deliveryId: string } | { readonly failedSince: Instant });

/** "Gửi lại": one delivery that has ended, or all that were given up since. @throws ApplicationError NOT_FOUND */
export const replayWebhook: Command<
  ReplayInput,
  { readonly replayed: number },
  'webhooks'
> = async (tx, principal, { id, ...which }) => {
  await lockWebhook(tx.webhooks, principal, id);
  const replayed = await tx.webhooks.replay(id, which);
  if (replayed === 0 && 'deliveryId' in which) throw new ApplicationError('NOT_FOUND');
  return { replayed };
};

/** @throws ApplicationError NOT_FOUND (also for endpoints out of reach) */
async function lockWebhook(
  webhooks: WebhookStore,
  principal: Principal,
  id: string,
): Promise<WebhookEndpoint> {
  const endpoint = await webhooks.lock(id, keptBodies(principal));
  if (endpoint === null) throw new ApplicationError('NOT_FOUND');
  return endpoint;
}
