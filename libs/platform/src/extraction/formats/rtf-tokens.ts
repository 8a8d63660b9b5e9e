/** One piece of RTF: a group's brace, a control word or symbol with its number, or raw text, a byte a character. */
export type RtfToken =
  | { readonly type: 'open' | 'close' }
  | { readonly type: 'control'; readonly word: string; readonly value: number | undefined }
  | { readonly type: 'text'; readonly text: string };

const TOKEN =
  /\\([A-Za-z]{1,32})(-?\d{1,9})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/gy;

/** The pieces of RTF in order, in time linear in its length; what follows `\bin` is skipped unseen. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const pattern = new RegExp(TOKEN);
  for (let found = pattern.exec(source); found !== null; found = pattern.exec(source)) {
    const [, word, digits, hex, symbol, brace, text] = found;
    if (text !== undefined) yield { type: 'text', text };
    else if (brace !== undefined) yield { type: brace === '{' ? 'open' : 'close' };
    else if (hex !== undefined)
      yield { type: 'text', text: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (word !== undefined || symbol !== undefined) {
      const value = digits === undefined ? undefined : Number(digits);
      if (word === 'bin') pattern.lastIndex += Math.max(0, value ?? 0);
      else yield { type: 'control', word: word ?? symbol ?? '', value };
    }
    if (pattern.lastIndex >= source.length) return;
  }
}
