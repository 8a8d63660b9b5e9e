import type { DocumentSignature } from '#application';
import type { RecognitionQuality, SheetRow } from '../extraction.js';

/** What a format's reader gives back, before the text is normalised. */
export interface ReadDocument {
  readonly text: string;
  readonly pages: number;
  readonly notes: readonly string[];
  readonly quality?: RecognitionQuality;
  readonly signatures?: readonly DocumentSignature[];
  readonly cells?: readonly SheetRow[];
  /** What is printed and not read as the document's text (page headers, turned stamps): a secrecy mark may stand there. */
  readonly asides?: readonly string[];
}
