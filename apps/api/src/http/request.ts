import type { FastifyRequest } from 'fastify';
import type { Principal } from '#application';

/** A request after the guard: who acts, and how the credential came. */
export interface ApiRequest extends FastifyRequest {
  principal?: Principal;
  /** Set when the answer is the stored one of an earlier, equal request. */
  replayed?: boolean;
  /** Texts of a multipart form, as far as it was read: a refused form is shown again with them. */
  formFields?: Readonly<Record<string, unknown>>;
}
