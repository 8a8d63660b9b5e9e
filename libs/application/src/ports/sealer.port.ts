/** Signs what leaves the installation, so that anybody can tell it was given here. */
export interface Sealer {
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
  /** Ed25519 over the UTF-8 bytes, base64. */
  sign(text: string): string;
}
