import type { DocumentSignature, ReadingSource } from '#application';

/** What a file is, by its bytes and name. `md` is read as plain text. */
export type DocumentFormat =
  'txt' | 'md' | 'docx' | 'doc' | 'odt' | 'rtf' | 'html' | 'pdf' | 'xlsx' | 'eml' | 'png' | 'jpeg';

/** A passage of the text the character reader was not sure of; offsets are UTF-16, end exclusive, confidence 0–1. */
export interface UnsurePassage {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** How well a scanned document was recognised. */
export interface RecognitionQuality {
  /** Mean of the words' confidence, 0–1. */
  readonly confidence: number;
  /** Words below {@link UNSURE_BELOW}, with figures below {@link UNSURE_FIGURES_BELOW}: a field that rests on one of them is to be asked. */
  readonly unsure: readonly UnsurePassage[];
}

/** A visible row of a sheet as it is shown; its number is that of the sheet. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The text of a document as a person would type it: NFC, `\n` line ends, one paragraph or table row (`a | b`) a line. */
export interface Extraction {
  readonly text: string;
  readonly format: DocumentFormat;
  /** Printed pages; 1 where the format has none. */
  readonly pages: number;
  /** Only when at least one page was recognised from its image. */
  readonly ocr?: RecognitionQuality;
  /** Vietnamese sentences for the coordinator: what was converted, left out or joined. */
  readonly notes: readonly string[];
  /** Digital signatures of the file, and of the files attached to a letter. */
  readonly signatures: readonly DocumentSignature[];
  /** Of the first sheet of a workbook, when they were asked for. */
  readonly cells?: readonly SheetRow[];
}

/** What is told of the file beside its text. */
export const sourceOf = ({ format, pages, ocr, notes, signatures }: Extraction): ReadingSource => ({
  format,
  pages,
  confidence: ocr?.confidence ?? null,
  notes,
  signatures,
});

/** Reported while pages are recognised; `page` counts the finished ones, so 0 says that recognition begins. */
export interface RecognitionProgress {
  readonly page: number;
  readonly pages: number;
}

export type RefusalCode =
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'ENCRYPTED_FILE'
  | 'UNREADABLE_FILE'
  | 'EMPTY_TEXT'
  | 'SECRET_DOCUMENT'
  | 'SECRECY_UNCLEAR'
  | 'ARCHIVE_BOMB'
  | 'MACRO_FILE'
  | 'IMAGE_TOO_LARGE'
  | 'TIMED_OUT';

/** A file that is not read, and why: `detail` is one Vietnamese sentence for the person who sent it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: string;
}

/** Thrown by `extractText` when the file is refused; the service itself is unharmed. `cause` may say what broke. */
export class ExtractionRefused extends Error implements Refusal {
  override readonly name = 'ExtractionRefused';

  constructor(
    readonly code: RefusalCode,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}

/** Thrown where pictures are to be left: the file is sound, and so many of its pages must be recognised. */
export class RecognitionNeeded extends Error {
  override readonly name = 'RecognitionNeeded';

  constructor(readonly pages: number) {
    super(`${pages} pages are pictures`);
  }
}

/** The refusal of a broken file; `cause` is what its reader said, for the log. */
export const unreadable = (detail: string, cause?: unknown): ExtractionRefused =>
  new ExtractionRefused('UNREADABLE_FILE', detail, { cause });
