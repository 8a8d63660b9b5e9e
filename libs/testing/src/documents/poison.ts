/** A file nobody should read, made when a test asks for it. */
export interface Poison {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Buffer;
  /** The reasons a reader may give. */
  readonly codes: readonly string[];
}

/** So many mebibytes of one byte: they pack to almost nothing. */
export const filler = (mebibytes: number): Buffer => Buffer.alloc(mebibytes * 1024 * 1024, 0x20);
