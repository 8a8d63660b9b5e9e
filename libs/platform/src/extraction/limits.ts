const MEGABYTE = 1024 * 1024;

/** Every cap of the extraction in one place. Sizes are bytes, times milliseconds. */
export const EXTRACTION_LIMITS = {
  /** The uploaded file. */
  fileBytes: 20 * MEGABYTE,
  /** One part of an archive or one stream of a PDF, unpacked. */
  partBytes: 64 * MEGABYTE,
  /** All parts or streams of one file, unpacked. */
  unpackedBytes: 128 * MEGABYTE,
  /** Markup blows up about tenfold in a parser: its own, lower cap for one XML part. */
  markupBytes: 32 * MEGABYTE,
  archiveEntries: 2_000,
  pages: 300,
  recognisedPages: 60,
  characters: 2_000_000,
  imageSide: 15_000,
  imagePixels: 40_000_000,
  mergedCells: 100_000,
  mailDepth: 3,
  /** Work of the processor on one file, recognition apart: sixty scanned pages are unpacked once to see what they are. */
  readCpuMs: 30_000,
  /** From the start of the child process to its answer, recognition apart: longer, for a machine that is busy elsewhere. */
  readMs: 60_000,
  /** Recognition gets this much a page, and once as a start. */
  recognisedPageMs: 30_000,
  /** A recognised page takes 440 MB at 200 dpi and 500 at 300. */
  memoryBytes: 640 * MEGABYTE,
  heapMegabytes: 320,
} as const;

/** Words recognised with less confidence than this (0–1) are reported as unsure. */
export const UNSURE_BELOW = 0.8;

/**
 * The same for words with figures: no context tells a wrong figure from a right one. Of 360 right ones in fair scans nine in
 * a hundred lie below, of those read wrongly in poor copies at more than 0.8 half do.
 */
export const UNSURE_FIGURES_BELOW = 0.9;
