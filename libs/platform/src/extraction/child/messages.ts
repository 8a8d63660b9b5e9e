import type { Extraction, RecognitionProgress, Refusal } from '../extraction.js';

/** What to read; its bytes come over standard input. */
export interface Asked {
  readonly fileName: string | undefined;
  /** Certificates whose signatures are trusted, PEM. */
  readonly trusted: string;
  /** Whether the pages of a PDF are recognised though they have text. */
  readonly recogniseAll: boolean;
  /** Whether the sender has looked and says that there is no secrecy mark. */
  readonly noSecrecyMark: boolean;
  /** Whether the cells of a workbook are wanted beside its text. */
  readonly cells: boolean;
}

/** From the service to the child: what to read, and leave to recognise. */
export type ToChild = ({ readonly type: 'read' } & Asked) | { readonly type: 'recognise' };

/** From the child to the service. */
export type FromChild =
  | { readonly type: 'pictures'; readonly pages: number }
  | ({ readonly type: 'progress' } & RecognitionProgress)
  | { readonly type: 'done'; readonly extraction: Extraction }
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly cause?: string };
