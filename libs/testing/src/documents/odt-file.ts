import type { OfficialLayout } from './official-layout.js';
import { zip, type ZipPart } from './zip-writer.js';

const NAMESPACES = ['office', 'text', 'table', 'style', 'draw']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ');

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
export const odtParagraph = (text: string): string =>
  `<text:p text:style-name="Standard">${escaped(text)}</text:p>`;

const columns = (left: readonly string[], right: readonly string[]) =>
  `<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>${[
    left,
    right,
  ]
    .map((cell) => `<table:table-cell>${cell.map(odtParagraph).join('')}</table:table-cell>`)
    .join('')}</table:table-row></table:table>`;

/** What else an .odt may have: styles of its own, and the page header of its master page. */
export interface OdtExtras {
  readonly styles?: string;
  readonly header?: string;
  readonly parts?: readonly ZipPart[];
}

/** An OpenDocument text with this body. */
export const odtFile = (
  body: string,
  { styles = '', header, parts = [] }: OdtExtras = {},
): Buffer =>
  zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${NAMESPACES}><office:master-styles><style:master-page style:name="Standard">${header === undefined ? '' : `<style:header>${odtParagraph(header)}</style:header>`}</style:master-page></office:master-styles></office:document-styles>`,
    },
    ...parts,
  ]);

/** The directive as an OpenDocument text in the official layout. */
export const odtOf = (layout: OfficialLayout): Buffer =>
  odtFile(
    columns(
      [...layout.issuer, ...layout.number, ...layout.subject],
      [...layout.motto, ...layout.date],
    ) +
      layout.body.map(odtParagraph).join('') +
      columns(layout.recipients, layout.signature),
  );
