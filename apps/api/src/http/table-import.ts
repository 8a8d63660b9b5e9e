import { ApplicationError } from '#application';
import type { CsvTable, Digest } from '#application';
import { importHashSchema } from '#contracts/http';
import { CsvUnreadable, readCsv } from '#platform';
import { ExtractionRefused, readSheet } from '#platform/extraction';
import { REQUEST_FAULTS } from '#wording';
import type { z } from 'zod';
import { formParts } from './form-parts.js';
import type { ApiRequest } from './request.js';
import { checkBody } from './validation.pipe.js';

const FILE_LIMIT_BYTES = 10 * 1024 * 1024;

/** An import as it came, whichever way: each file as text or bytes, and the preview that was agreed to. */
export interface TableImport<Table extends string> {
  readonly files: Readonly<Partial<Record<Table, string | Uint8Array>>>;
  readonly importHash: string | null;
  readonly idempotencyKey: string | null;
}

/** What an import may hold: its files by name, and the JSON that brings them as text. */
export interface ImportShape<Table extends string> {
  readonly tables: readonly Table[];
  readonly schema: z.ZodType<
    Partial<Record<Table, string | undefined>> & { readonly importHash?: string | undefined }
  >;
}

/**
 * Reads an import sent as JSON or as a multipart form: files by the names of the tables, fields `importHash`,
 * `idempotencyKey`.
 *
 * @throws ApplicationError VALIDATION_FAILED; too large a part leaves as PAYLOAD_TOO_LARGE.
 */
export async function readImport<Table extends string>(
  request: ApiRequest,
  { tables, schema }: ImportShape<Table>,
): Promise<TableImport<Table>> {
  if (request.isMultipart()) return readForm(request, tables);
  const { importHash = null, ...texts } = await checkBody(schema, request.body);
  const files = Object.entries(texts).filter(([, text]) => text !== undefined);
  return {
    files: Object.fromEntries(files) as TableImport<Table>['files'],
    importHash,
    idempotencyKey: null,
  };
}

async function readForm<Table extends string>(
  request: ApiRequest,
  tables: readonly Table[],
): Promise<TableImport<Table>> {
  const files: Partial<Record<Table, Uint8Array>> = {};
  const fields = new Map<string, string>();
  const limits = { files: tables.length, fields: 5, fileSize: FILE_LIMIT_BYTES };
  for await (const part of formParts(request, limits)) {
    const table = tables.find((one) => one === part.fieldname);
    if (part.type === 'field') fields.set(part.fieldname, String(part.value));
    else if (table !== undefined) files[table] = await part.toBuffer();
    else refuse(part.fieldname, REQUEST_FAULTS.importPart(tables));
  }
  const importHash = fields.get('importHash') ?? null;
  if (importHash !== null && !importHashSchema.safeParse(importHash).success) {
    refuse('importHash', REQUEST_FAULTS.importHashWrong);
  }
  return { files, importHash, idempotencyKey: fields.get('idempotencyKey') ?? null };
}

function refuse(field: string, detail: string): never {
  throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: `/${field}`, detail }]);
}

/** @throws ApplicationError VALIDATION_FAILED when a file cannot be read as a table, or there is none. */
export async function parseTables<Table extends string>(
  { files }: TableImport<Table>,
  { tables: names }: Pick<ImportShape<Table>, 'tables'>,
): Promise<Readonly<Partial<Record<Table, CsvTable>>>> {
  const tables: Partial<Record<Table, CsvTable>> = {};
  for (const table of names) {
    const file = files[table];
    if (file !== undefined) tables[table] = await parseTable(table, file);
  }
  if (Object.keys(tables).length === 0) refuse(names[0] ?? '', REQUEST_FAULTS.importEmpty);
  return tables;
}

/** How a workbook begins, as every archive does. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

const isWorkbook = (file: string | Uint8Array): file is Uint8Array =>
  typeof file !== 'string' && ARCHIVE.every((byte, index) => file[index] === byte);

async function parseTable(table: string, file: string | Uint8Array): Promise<CsvTable> {
  try {
    return isWorkbook(file) ? await readSheet(Buffer.from(file)) : readCsv(file);
  } catch (error) {
    if (error instanceof ExtractionRefused) return refuse(table, error.detail);
    if (!(error instanceof CsvUnreadable)) throw error;
    return refuse(table, REQUEST_FAULTS.importLine(error.line, `${error.detail} ${error.remedy}`));
  }
}

/**
 * What names the preview that is applied.
 *
 * @throws ApplicationError VALIDATION_FAILED when the request does not say.
 */
export function agreedHash({ importHash }: TableImport<string>): string {
  return importHash ?? refuse('importHash', REQUEST_FAULTS.importHashMissing);
}

/** What makes two imports the same request: contents, not the bytes of the form around them. */
export const partsOf = <Table extends string>(
  { files, importHash, idempotencyKey }: TableImport<Table>,
  digest: Digest,
) => ({
  fields: { importHash },
  fileHashes: Object.entries<string | Uint8Array | undefined>(files).map(([table, file]) =>
    digest.ofJson([
      table,
      typeof file === 'string' ? file : Buffer.from(file ?? '').toString('base64'),
    ]),
  ),
  ...(idempotencyKey === null ? {} : { idempotencyKey }),
});
