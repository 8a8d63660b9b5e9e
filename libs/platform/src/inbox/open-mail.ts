import { ApplicationError, type OpenMail } from '#application';
import {
  ExtractionRefused,
  extractText,
  RecognitionNeeded,
  sourceOf,
} from '../extraction/index.js';

/** The text of a mail and of what is attached to it, taken out in a process of its own; scans are left for the recogniser. */
export const mailOpener =
  (trustedCertificates: string | null): OpenMail =>
  async (raw, office) => {
    try {
      const extraction = await extractText(
        { bytes: Buffer.from(raw), fileName: 'thu.eml' },
        { office, trustedCertificates, pictures: 'leave' },
      );
      const { text, ocr } = extraction;
      return { text, doubts: ocr?.unsure ?? [], source: sourceOf(extraction) };
    } catch (error) {
      if (error instanceof RecognitionNeeded) return error.pages;
      if (!(error instanceof ExtractionRefused)) throw error;
      throw new ApplicationError(error.code, {}, [{ pointer: '/file', detail: error.detail }]);
    }
  };
