/** The first that fits: most browsers also claim to be Chrome or Safari, and Android to be Linux. */
const BROWSERS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Cốc Cốc', /coc_coc_browser/i],
  ['Edge', /\bEdg(A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
];
const SYSTEMS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

const found = (names: typeof BROWSERS, userAgent: string): string | null =>
  names.find(([, sign]) => sign.test(userAgent))?.[0] ?? null;

/**
 * "Chrome, Windows": what a person knows a machine by, out of a User-Agent. The rest of that line, which would single one
 * machine out, is not kept (NĐ 13/2023: no more than is needed). null: neither is known.
 */
export function deviceName(userAgent: string): string | null {
  const names = [found(BROWSERS, userAgent), found(SYSTEMS, userAgent)];
  return names.filter((name) => name !== null).join(', ') || null;
}
