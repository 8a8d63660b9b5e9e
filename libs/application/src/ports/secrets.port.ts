/** Random bearer tokens (sessions, sign-in links, API keys): kept only as hashes. */
export interface SecretTokens {
  /** A new token that opens with `prefix`, e.g. `dds_…`; at least 256 random bits. */
  next(prefix: 'dds' | 'ddl' | 'ddk' | 'ddc'): string;
  hash(token: string): string;
}

/** argon2id. `verify` takes the same time whether or not there is a hash to compare with. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(stored: string | null, password: string): Promise<boolean>;
}

/** Secrets that must be read again, e.g. to sign with: kept only sealed with the installation's own. */
export interface SecretBox {
  seal(secret: string): string;
  /** @throws Error for what was sealed with another secret, or altered since. */
  open(sealed: string): string;
}
