import { htmlPage } from './html-file.js';
import { odtFile } from './odt-file.js';
import { filler, type Poison } from './poison.js';
import { rtfFile } from './rtf-file.js';
import { wordFile } from './word-file.js';
import { zip } from './zip-writer.js';

/** RTF, HTML and OpenDocument files that are cut, swollen or dangerous. */
export const POISON_PAGES: readonly Poison[] = [
  {
    name: 'an RTF file cut short',
    fileName: 'a.rtf',
    codes: ['UNREADABLE_FILE'],
    bytes: () => rtfFile('{Nội dung'),
  },
  {
    name: 'RTF nested a hundred thousand deep',
    fileName: 'a.doc',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => rtfFile('{'.repeat(100_000) + '}'.repeat(100_000)),
  },
  {
    name: 'an archive behind RTF',
    fileName: 'a.rtf',
    codes: ['UNREADABLE_FILE'],
    bytes: () => Buffer.concat([rtfFile(''), wordFile()]),
  },
  {
    name: 'RTF with four thousand million bytes to skip',
    fileName: 'a.rtf',
    codes: ['UNREADABLE_FILE'],
    bytes: () => rtfFile('{\\pict\\bin4294967295 }'),
  },
  {
    name: 'a page of HTML nested a hundred thousand deep',
    fileName: 'a.doc',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => Buffer.from(htmlPage('<div>'.repeat(100_000))),
  },
  {
    name: 'a page of a million elements',
    fileName: 'a.html',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => Buffer.from(htmlPage('<b>'.repeat(1_000_000))),
  },
  {
    name: 'an OpenDocument table that repeats a row for ever',
    fileName: 'a.odt',
    codes: ['ARCHIVE_BOMB'],
    bytes: () =>
      odtFile(
        '<table:table><table:table-row table:number-rows-repeated="999999999"><table:table-cell/></table:table-row></table:table>',
      ),
  },
  {
    name: 'an OpenDocument part of 200 MiB',
    fileName: 'a.odt',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => odtFile('', { parts: [{ name: 'a.xml', data: filler(200) }] }),
  },
  {
    name: 'an OpenDocument sheet named .odt',
    fileName: 'a.odt',
    codes: ['UNSUPPORTED_MEDIA_TYPE'],
    bytes: () =>
      zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }]),
  },
  {
    name: 'an OpenDocument text with macros',
    fileName: 'a.odt',
    codes: ['MACRO_FILE'],
    bytes: () => odtFile('', { parts: [{ name: 'Basic/Standard/Module1.xml', data: '<x/>' }] }),
  },
];
