import { filler, type Poison } from './poison.js';
import { contentTypes, documentXml, paragraph, PLAIN, wordFile } from './word-file.js';
import { zip } from './zip-writer.js';

const LAUGHS = `<!DOCTYPE lol [<!ENTITY a "lol">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
  .join('')}]>`;

const deep = (levels: number) => '<w:p>'.repeat(levels) + '</w:p>'.repeat(levels);
/** Archives that lie, explode, nest, escape or carry programs. */
export const POISON_ARCHIVES: readonly Poison[] = [
  {
    name: 'a bomb of 64 MiB',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([], { data: filler(64) }),
  },
  {
    name: 'four parts of 60 MiB',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () =>
      wordFile(
        Array.from({ length: 4 }, (_, at) => ({ name: `word/${at}.xml`, data: filler(60) })),
      ),
  },
  {
    name: 'a part that unpacks to more than it says',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([], { data: filler(20), claimedSize: 900 }),
  },
  {
    name: 'a part longer than its file',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([], { claimedPackedSize: 5_000_000 }),
  },
  {
    name: 'two names for one part',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([{ name: 'word/a.xml', localName: 'word/b.xml', data: 'x' }]),
  },
  {
    name: 'overlapping parts',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB', 'UNREADABLE_FILE'],
    bytes: () => wordFile([{ name: '[Content_Types].xml', sameDataAs: 0, data: PLAIN }]),
  },
  {
    name: '65,535 entries',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () =>
      zip(Array.from({ length: 65_535 }, (_, at) => ({ name: `w/${at}`, data: '', stored: true }))),
  },
  {
    name: 'more entries than it says',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () =>
      zip(
        Array.from({ length: 9 }, (_, at) => ({ name: `w/${at}`, data: 'x' })),
        3,
      ),
  },
  {
    name: 'an archive in an archive',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([{ name: 'word/media/image1.png', data: wordFile() }]),
  },
  {
    name: 'a path that escapes',
    fileName: 'a.docx',
    codes: ['UNREADABLE_FILE'],
    bytes: () => wordFile([{ name: '../../etc/cron.d/x', data: 'x' }]),
  },
  {
    name: 'a symbolic link',
    fileName: 'a.docx',
    codes: ['UNREADABLE_FILE'],
    bytes: () => wordFile([{ name: 'word/link', data: '/etc/passwd', mode: 0o120777 }]),
  },
  {
    name: 'an encrypted part',
    fileName: 'a.docx',
    codes: ['ENCRYPTED_FILE'],
    bytes: () => wordFile([{ name: 'word/x.xml', data: 'x', flags: 1 }]),
  },
  {
    name: 'an entity bomb',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([], { data: documentXml(paragraph('&j;'), LAUGHS) }),
  },
  {
    name: 'markup 100,000 levels deep',
    fileName: 'a.docx',
    codes: ['ARCHIVE_BOMB'],
    bytes: () => wordFile([], deep(100_000)),
  },
  {
    name: 'a macro part',
    fileName: 'a.docx',
    codes: ['MACRO_FILE'],
    bytes: () => wordFile([{ name: 'word/vbaProject.bin', data: 'x' }]),
  },
  {
    name: 'a macro content type',
    fileName: 'a.docx',
    codes: ['MACRO_FILE'],
    bytes: () =>
      wordFile(
        [],
        undefined,
        contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml'),
      ),
  },
  { name: 'a macro name', fileName: 'a.docm', codes: ['MACRO_FILE'], bytes: () => wordFile() },
  {
    name: 'a plain archive',
    fileName: 'a.zip',
    codes: ['UNSUPPORTED_MEDIA_TYPE'],
    bytes: () => zip([{ name: 'a.txt', data: 'x' }]),
  },
];
