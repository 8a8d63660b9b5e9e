/** "1.250", "12,5", "1.250,75": points part thousands, the comma the decimals. */
const WRITTEN_NUMBER = /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+(?:,\d+)?$/;

/** null: what was written is no number. */
export function readWrittenNumber(written: string): number | null {
  const text = written.trim();
  return WRITTEN_NUMBER.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : null;
}

/** How a number stands in a field. */
export const writtenNumber = (value: number): string => String(value).replace('.', ',');
