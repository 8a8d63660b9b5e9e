import type { SecretBox } from '#application';
import { newWebhookSecret } from '#platform/webhook';

/** A key to sign with: shown once as it is, kept sealed. */
export function newSecret(box: SecretBox): { readonly secret: string; readonly sealed: string } {
  const secret = newWebhookSecret();
  return { secret, sealed: box.seal(secret) };
}
