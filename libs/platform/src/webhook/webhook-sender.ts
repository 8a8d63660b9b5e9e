import { randomBytes } from 'node:crypto';
import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { WebhookOutcome } from '#domain';
import { NotReachable, pinAddress, type Reach, type PinnedAddress } from './reachable.js';

const SECRET_BYTES = 32;

/** "whsec_…", as the specification writes a secret for symmetric signatures. */
export const newWebhookSecret = (): string =>
  `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

export interface OutgoingWebhook {
  readonly id: string;
  readonly url: string;
  readonly payload: string;
  /** `whsec_…`, newest first; a signature of each. */
  readonly secrets: readonly string[];
  readonly now: Date;
}

export interface WebhookSender {
  /** Longest time `send` can take, for the lease of a delivery. */
  readonly attemptMs: number;
  /** Never rejects. */
  send(webhook: OutgoingWebhook): Promise<WebhookOutcome>;
}

const ATTEMPT_MS = 20_000;
const LONGEST_ERROR = 300;

/**
 * Posts after the Standard Webhooks specification. The connection goes to the very address that was looked at (no second
 * look-up that could answer otherwise), a redirect is an answer like any other, and nothing of an answer's body is kept.
 */
export function createWebhookSender(
  reach: Reach,
  { attemptMs = ATTEMPT_MS }: { readonly attemptMs?: number } = {},
): WebhookSender {
  return {
    attemptMs,
    async send({ id, url, payload, secrets, now }) {
      const limit = AbortSignal.timeout(attemptMs);
      try {
        const address = new URL(url);
        const pinned = await pinAddress(address, reach);
        const answer = await post(address, pinned, payload, limit, {
          'content-type': 'application/json',
          'user-agent': 'dondoc-webhook/1',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
          'webhook-signature': secrets
            .map((secret) => new Webhook(secret).sign(id, now, payload))
            .join(' '),
        });
        return {
          kind: 'answered',
          status: answer.statusCode ?? 0,
          retryAfterMs: retryAfterOf(answer.headers['retry-after'], now),
        };
      } catch (error) {
        return { kind: 'failed', error: wordsOf(error, limit).slice(0, LONGEST_ERROR) };
      }
    },
  };
}

function post(
  url: URL,
  { address, family }: PinnedAddress,
  payload: string,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>>,
): Promise<IncomingMessage> {
  const pinned: LookupFunction = (_host, options, done) => {
    if (options.all === true) done(null, [{ address, family }]);
    else done(null, address, family);
  };
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(payload)) },
    lookup: pinned,
    // A connection of its own: a kept one would go to the address of an earlier look-up.
    agent: false,
    signal,
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? tlsRequest : plainRequest)(
      url,
      options,
      (answer) => {
        resolve(answer);
        answer.on('error', () => undefined);
        answer.destroy();
      },
    );
    request.on('error', reject);
    request.end(payload);
  });
}

/** Seconds or a date (RFC 9110 10.2.3). */
function retryAfterOf(value: string | undefined, now: Date): number | null {
  if (value === undefined) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
  return Number.isFinite(ms) && ms > 0 ? ms : null;
}

function wordsOf(error: unknown, limit: AbortSignal): string {
  if (limit.aborted) return 'ETIMEDOUT';
  if (error instanceof NotReachable) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
