import { ApplicationError, IMPORT_TABLES } from '#application';
import type { CsvTable, Digest, ImportFiles, ImportTable } from '#application';
import { applyImportBodySchema, importHashSchema } from '#contracts/http';
import { CsvUnreadable, readCsv } from '#platform';
import { REQUEST_FAULTS } from '#wording';
import { formParts } from '../../http/form-parts.js';
import type { ApiRequest } from '../../http/request.js';
import { checkBody } from '../../http/validation.pipe.js';

const FILE_LIMIT_BYTES = 10 * 1024 * 1024;

/** An import as it came, whichever way: each file as text or bytes, and the preview that was agreed to. */
export interface ImportRequest {
  readonly files: Readonly<Partial<Record<ImportTable, string | Uint8Array>>>;
  readonly importHash: string | null;
  readonly idempotencyKey: string | null;
}

const anyImportSchema = applyImportBodySchema.partial({ importHash: true });

const isTable = (name: string): name is ImportTable =>
  (IMPORT_TABLES as readonly string[]).includes(name);

/**
 * Reads an import sent as JSON or as a multipart form: files `bodies`, `contacts`, `groups`, fields
 * `importHash`, `idempotencyKey`.
 *
 * @throws ApplicationError VALIDATION_FAILED; too large a part leaves as PAYLOAD_TOO_LARGE.
 */
export async function readImport(request: ApiRequest): Promise<ImportRequest> {
  if (request.isMultipart()) return readForm(request);
  const { importHash = null, ...texts } = await checkBody(anyImportSchema, request.body);
  const files = Object.entries(texts).filter(([, text]) => text !== undefined);
  return { files: Object.fromEntries(files), importHash, idempotencyKey: null };
}

async function readForm(request: ApiRequest): Promise<ImportRequest> {
  const files: Partial<Record<ImportTable, Uint8Array>> = {};
  const fields = new Map<string, string>();
  const limits = { files: IMPORT_TABLES.length, fields: 5, fileSize: FILE_LIMIT_BYTES };
  for await (const part of formParts(request, limits)) {
    if (part.type === 'field') fields.set(part.fieldname, String(part.value));
    else if (isTable(part.fieldname)) files[part.fieldname] = await part.toBuffer();
    else refuse(part.fieldname, REQUEST_FAULTS.importPart);
  }
  const importHash = fields.get('importHash') ?? null;
  if (importHash !== null && !importHashSchema.safeParse(importHash).success) {
    refuse('importHash', REQUEST_FAULTS.importHashWrong);
  }
  return {
    files,
    importHash,
    idempotencyKey: fields.get('idempotencyKey') ?? null,
  };
}

function refuse(field: string, detail: string): never {
  throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: `/${field}`, detail }]);
}

/** @throws ApplicationError VALIDATION_FAILED when a file cannot be read as CSV, or there is none. */
export function parseTables({ files }: ImportRequest): ImportFiles {
  const tables: Partial<Record<ImportTable, CsvTable>> = {};
  for (const table of IMPORT_TABLES) {
    const file = files[table];
    if (file !== undefined) tables[table] = parseTable(table, file);
  }
  if (Object.keys(tables).length === 0) refuse('bodies', REQUEST_FAULTS.importEmpty);
  return tables;
}

function parseTable(table: ImportTable, file: string | Uint8Array): CsvTable {
  try {
    return readCsv(file);
  } catch (error) {
    if (!(error instanceof CsvUnreadable)) throw error;
    return refuse(table, REQUEST_FAULTS.importLine(error.line, `${error.detail} ${error.remedy}`));
  }
}

/** What makes two imports the same request: contents, not the bytes of the form around them. */
export const hashesOf = ({ files }: ImportRequest, digest: Digest): readonly string[] =>
  Object.entries(files).map(([table, file]) =>
    digest.ofJson([table, typeof file === 'string' ? file : Buffer.from(file).toString('base64')]),
  );
