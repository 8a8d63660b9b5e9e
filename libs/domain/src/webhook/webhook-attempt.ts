import { HOUR_MS, MINUTE_MS, type Instant } from '../shared/index.js';

/** Waits after each failed attempt, as Standard Webhooks suggests them: about 75 hours in all. */
export const WEBHOOK_WAITS_MS: readonly number[] = [
  5_000,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];
/** The longest that chance adds to a wait, as a part of it: receivers that come back are not met by everything at once. */
const JITTER = 0.1;

/** How one attempt to hand a delivery over ended. */
export type WebhookOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterMs: number | null }
  /** No answer: not reached, too slow, cut; or an address that nothing may be sent to. */
  | { readonly kind: 'failed'; readonly error: string };

export type WebhookMark =
  | { readonly state: 'DELIVERED'; readonly status: number }
  | {
      readonly state: 'PENDING';
      readonly dueAt: Instant;
      readonly status: number | null;
      readonly error: string;
    }
  | { readonly state: 'FAILED'; readonly status: number | null; readonly error: string };

export interface AttemptedWebhook {
  readonly mark: WebhookMark;
  /** 410: the receiver asks that nothing be sent any more. */
  readonly isGone: boolean;
}

const GONE = 410;

/**
 * What an attempt's end means for its delivery. Any answer but 2xx is a failure, also a redirect: it is not followed.
 *
 * @param attempt 1 for the first.
 * @param chance 0 ≤ n < 1
 */
export function afterWebhookAttempt(
  outcome: WebhookOutcome,
  {
    attempt,
    now,
    chance,
  }: { readonly attempt: number; readonly now: Instant; readonly chance: number },
): AttemptedWebhook {
  const status = outcome.kind === 'answered' ? outcome.status : null;
  if (status !== null && status >= 200 && status < 300) {
    return { mark: { state: 'DELIVERED', status }, isGone: false };
  }
  const error = outcome.kind === 'answered' ? `HTTP ${outcome.status}` : outcome.error;
  const wait = WEBHOOK_WAITS_MS[attempt - 1];
  const isGone = status === GONE;
  if (isGone || wait === undefined) return { mark: { state: 'FAILED', status, error }, isGone };
  const asked = outcome.kind === 'answered' ? (outcome.retryAfterMs ?? 0) : 0;
  const longest = WEBHOOK_WAITS_MS.at(-1) ?? wait;
  const dueAt = now + Math.max(Math.round(wait * (1 + JITTER * chance)), Math.min(asked, longest));
  return { mark: { state: 'PENDING', dueAt, status, error }, isGone };
}
