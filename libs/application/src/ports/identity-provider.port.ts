/** What the answer of the provider is checked against; the browser that asked keeps it meanwhile. */
export interface AskedIdentity {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636): proves that whoever brings the code is who asked for it. */
  readonly verifier: string;
}

/** Who somebody is, in the word of the provider. `subject` never changes hands; an address may. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Lower case; null: the provider has none, or has not verified it. */
  readonly email: string | null;
}

/** Another system of the office that knows its people (OpenID Connect, code flow). */
export interface IdentityProvider {
  /** As its button names it. */
  readonly name: string;
  /**
   * Where the browser is sent to be asked who it is.
   *
   * @throws ApplicationError IDENTITY_PROVIDER_DOWN
   */
  ask(): Promise<{ readonly address: string; readonly asked: AskedIdentity }>;
  /**
   * Reads the answer that the browser brought back.
   *
   * @param query of the address it came to: `code`, `state`, or an error.
   * @throws ApplicationError IDENTITY_NOT_PROVEN, IDENTITY_PROVIDER_DOWN
   */
  prove(query: string, asked: AskedIdentity): Promise<ProvenIdentity>;
}

/** Ways to sign in besides password and mailed link. */
export interface SignInWays {
  /** null: none is configured. */
  readonly identityProvider: IdentityProvider | null;
}
