/** Prints the command's data: one JSON document, or lines for a person. */
export function print(asJson: boolean, data: unknown, lines: () => readonly string[]): void {
  process.stdout.write(
    asJson ? `${JSON.stringify(data, undefined, 2)}\n` : `${lines().join('\n')}\n`,
  );
}

/** A message to the person at the terminal; never mixed into the data. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Rows as aligned columns. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, [...cell].length);
    });
  }
  return rows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
}
