import PostalMime from 'postal-mime';
import { OFFICE_REFUSALS } from '#wording/extraction';
import { unreadable } from '../extraction.js';
import { htmlText } from './html.js';
import type { ReadDocument } from './read-document.js';

/** Reads a page that was saved with its pictures in one file, in the shape of a mail: Word and wikis name it .doc. */
export async function readMhtml(bytes: Buffer): Promise<ReadDocument> {
  const { html, text } = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  if (html === undefined && text === undefined) throw unreadable(OFFICE_REFUSALS.pageUnreadable);
  return html === undefined
    ? { text: text ?? '', pages: 1, notes: [] }
    : { ...htmlText(html), pages: 1 };
}
