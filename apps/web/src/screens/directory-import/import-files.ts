import { DIRECTORY_IMPORT_WORDS as words, IMPORT_COLUMNS } from '#wording';

export const TABLES = ['bodies', 'contacts', 'groups'] as const;
export type Table = (typeof TABLES)[number];
export type Files = Readonly<Partial<Record<Table, File>>>;

/** As the API takes them; `importHash` of the preview that is agreed to. */
export function formOf(files: Files, importHash?: string): FormData {
  const form = new FormData();
  if (importHash !== undefined) form.set('importHash', importHash);
  for (const table of TABLES) {
    const file = files[table];
    if (file !== undefined) form.set(table, file);
  }
  return form;
}

/** The first row as the import reads it; the mark in front tells Excel that the letters are UTF-8. */
export function saveTemplate(table: Table): void {
  const names: Readonly<Record<string, readonly string[]>> = IMPORT_COLUMNS[table];
  const columns = Object.values(names).map(([name]) => name);
  const text = `\ufeff${columns.join(';')}\r\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = words.templateName[table];
  link.click();
  URL.revokeObjectURL(link.href);
}
