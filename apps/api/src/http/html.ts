const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/** Markup that is safe to send as it is: made by `html` only. */
export class Html {
  public constructor(private readonly markup: string) {}

  public toString(): string {
    return this.markup;
  }
}

/** What a value in a template may be. */
type Part = string | number | Html | readonly Html[];

const render = (part: Part): string => {
  if (part instanceof Html) return part.toString();
  return typeof part === 'object' ? part.map(String).join('') : escapeHtml(String(part));
};

/** Tagged template for pages that work without a script: every value is escaped unless it is `Html`. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = strings.map((text, index) => {
    // The indentation of the source is nobody's to download.
    const markup = text.replace(/\s*\n\s*/g, '\n');
    const part = parts[index];
    return part === undefined ? markup : markup + render(part);
  });
  return new Html(pieces.join(''));
}

/** No markup at all. */
export const NOTHING = new Html('');

/** The markup where there is something to show. */
export const when = <T>(value: T | null | undefined, show: (value: T) => Html): Html =>
  value === null || value === undefined ? NOTHING : show(value);

export const HTML_MEDIA_TYPE = 'text/html; charset=utf-8';
