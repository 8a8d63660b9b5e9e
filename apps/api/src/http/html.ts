import { PRODUCT_NAME } from '#wording';

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

type Part = string | number | Html | readonly Html[];

const render = (part: Part): string => {
  if (part instanceof Html) return part.toString();
  return typeof part === 'object' ? part.map(String).join('') : escapeHtml(String(part));
};

/** Tagged template for pages that work without a script: every value is escaped unless it is `Html`. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = strings.map((text, index) => {
    const part = parts[index];
    return part === undefined ? text : text + render(part);
  });
  return new Html(pieces.join(''));
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f6f7f9;color:#1a1a1a}
main{max-width:40rem;margin:2rem auto;padding:1.5rem;background:#fff;border:1px solid #d5d9e0;border-radius:8px}
h1{font-size:1.35rem;line-height:1.35;margin-top:0}h2{font-size:1.15rem}button{font:inherit;min-height:44px;padding:.5rem 1.25rem;
border:0;border-radius:6px;background:#0b5cad;color:#fff;cursor:pointer}button.plain{background:#e7eaf0;color:#1a1a1a}
label{display:block;margin:.75rem 0 .25rem}input,textarea,select{font:inherit;width:100%;box-sizing:border-box;padding:.5rem}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #d5d9e0;padding:.4rem .6rem;text-align:left}
.error{color:#a4130b}.muted{color:#555}`;

/** A whole page: Vietnamese, no script, not indexed. */
export function page(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${PRODUCT_NAME}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `;
}

export const HTML_MEDIA_TYPE = 'text/html; charset=utf-8';
