export { uuidIds } from './ids/uuid-ids.js';
export { canonicalDigest } from './digest/canonical-digest.js';
export { createLinkTokens, type DispatchLink, type LinkTokens } from './tokens/link-tokens.js';
export { CsvUnreadable, readCsv } from './csv/read-csv.js';
export { secretTokens } from './tokens/secret-tokens.js';
export { createSealer, isSealedBy } from './tokens/sealer.js';
export { createSecretBox } from './tokens/secret-box.js';
export { createOpenIdProvider, type OpenIdSettings } from './identity/openid-provider.js';
export { argon2Passwords } from './passwords/argon2-passwords.js';
export { createDiskUploads, type DiskUploads } from './uploads/disk-uploads.js';
export { ALLOWED_EXTENSIONS } from './uploads/file-kinds.js';
export { DocumentReaderThreads } from './document-reader/document-reader.js';
export {
  TABLE_MEDIA_TYPES,
  writeTableFile,
  type TableFile,
  type TableFormat,
} from './table-file/table-file.js';
export { taskSheetOf } from './task-sheet/task-sheet-of.js';
export { writeXlsx, type Sheet } from './spreadsheet/write-xlsx.js';
export { consolidatedDocument } from './official-document/consolidated-report.js';
export {
  symbolOf,
  writeOfficialDocument,
  type OfficialBlock,
  type OfficialDocument,
} from './official-document/official-document.js';
export {
  CALENDAR_MEDIA_TYPE,
  writeCalendar,
  type CalendarDay,
  type CalendarFile,
} from './calendar-file/write-calendar.js';
export { letterDocument } from './official-document/letter-document.js';
