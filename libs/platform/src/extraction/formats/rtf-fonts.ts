/** Windows code pages of the character sets fonts name; what is not here goes by the page of the whole document. */
const PAGE_OF_CHARSET: Readonly<Record<number, number>> = {
  0: 1252,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const SYMBOL_CHARSET = 2;
const USUAL_PAGE = 1252;
const UTF_8 = 65001;

/** What a symbol's code is in a font of letters. */
const MIDDLE_DOT = '\u00b7';
/** Numbers of lists are set in symbol fonts too, by programs that take the nearest font. */
const NUMBER = /^[\d.()]+$/;

interface Font {
  readonly page?: number | undefined;
  readonly isSymbols?: boolean;
}

/** The fonts of an RTF file: which code page the bytes set in each of them are of. */
export class RtfFonts {
  /** Code page of fonts that name none. */
  page = USUAL_PAGE;
  /** The font of text that names none. */
  usual = 0;
  private readonly fonts = new Map<number, Font>();
  private readonly decoders = new Map<number, TextDecoder>();

  describe(font: number, word: string, value: number): void {
    const known = this.fonts.get(font);
    if (word === 'cpg') this.fonts.set(font, { ...known, page: value });
    else if (word === 'fcharset')
      this.fonts.set(font, {
        page: known?.page ?? PAGE_OF_CHARSET[value],
        isSymbols: value === SYMBOL_CHARSET,
      });
  }

  /** The text of bytes, a character each; a symbol is a list's bullet, for which a person types a dash. */
  decode(bytes: string, font: number): string {
    const { page = this.page, isSymbols = false } = this.fonts.get(font) ?? {};
    if (bytes === MIDDLE_DOT || (isSymbols && !NUMBER.test(bytes))) return '-';
    if (!/[\u0080-\u00ff]/.test(bytes)) return bytes;
    return this.decoderOf(page).decode(Buffer.from(bytes, 'latin1')).normalize('NFC');
  }

  private decoderOf(page: number): TextDecoder {
    const known = this.decoders.get(page) ?? decoderFor(page);
    this.decoders.set(page, known);
    return known;
  }
}

function decoderFor(page: number): TextDecoder {
  try {
    return new TextDecoder(page === UTF_8 ? 'utf-8' : `windows-${page}`);
  } catch {
    return new TextDecoder(`windows-${USUAL_PAGE}`);
  }
}
