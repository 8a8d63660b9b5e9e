import { zip, type ZipPart } from './zip-writer.js';

export const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
export const PLAIN = contentTypes(
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const documentXml = (body: string, before = '') =>
  `<?xml version="1.0"?>${before}<w:document ${W}><w:body>${body}</w:body></w:document>`;
export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A small Word file with more parts, or another main part. */
export const wordFile = (
  more: readonly ZipPart[] = [],
  main: string | Partial<ZipPart> = paragraph('Nội dung.'),
  types = PLAIN,
): Buffer =>
  zip([
    { name: '[Content_Types].xml', data: types },
    {
      name: 'word/document.xml',
      data: documentXml(typeof main === 'string' ? main : ''),
      ...(typeof main === 'string' ? {} : main),
    },
    ...more,
  ]);
