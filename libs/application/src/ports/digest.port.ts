export interface Digest {
  /** SHA-256, hexadecimal, of the value's canonical JSON (RFC 8785). */
  ofJson(value: unknown): string;
}
