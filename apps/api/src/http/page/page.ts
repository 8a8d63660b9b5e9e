import { KEEPING_WORDS, PAGE_FRAME_WORDS as words, PRODUCT_NAME } from '#wording';
import { html, NOTHING, when, type Html } from '../html.js';
import { PAGE_STYLE } from './page-style.js';

/** Who is signed in, as the head of a page names them. */
export interface PageVisitor {
  readonly label: string;
  readonly bodyNames: readonly string[];
}

interface PageOptions {
  /** Of the column: a short message (`narrow`), a document with its forms (`column`), or lists. */
  readonly width?: 'narrow' | 'column';
  readonly visitor?: PageVisitor;
  /** Last lines. */
  readonly foot?: Html;
}

const MARK = html`<svg viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="8" />
  <path d="M10 8h6.5a8 8 0 0 1 0 16H10zM6.5 16h9" />
</svg>`;

const who = ({ label, bodyNames }: PageVisitor): Html =>
  html`<div class="who">
    <b>${bodyNames.join(', ')}</b>
    <a class="link" href="/settings/account" title="${words.ownAccount}">${label}</a>
    <form method="post" action="/sign-out"><button class="quiet">${words.signOut}</button></form>
  </div>`;

const style = when(
  PAGE_STYLE,
  ({ sheet, fonts }) =>
    html`${fonts.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin />`)}
      <link rel="stylesheet" href="${sheet}" />`,
);

/** For pages behind the door alone, whose answers allow our own script: see PageDoor. */
const keeper = (visitor: PageVisitor | undefined): Html =>
  visitor === undefined
    ? NOTHING
    : when(
        PAGE_STYLE?.keeper,
        (file) =>
          html`<script
            type="module"
            src="${file}"
            data-keeps-for="${visitor.label}"
            data-words="${JSON.stringify(KEEPING_WORDS)}"
          ></script>`,
      );

/** A whole page: Vietnamese, does everything without a script, not indexed. */
export function page(title: string, body: Html, options: PageOptions = {}): Html {
  const { width, visitor, foot } = options;
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – ${PRODUCT_NAME}</title>
        <link rel="icon" href="data:," />
        ${style} ${keeper(visitor)}
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="bar">
          <div class="bar-in">
            <a class="mark" href="${visitor === undefined ? '/' : '/work'}"
              >${MARK}${PRODUCT_NAME}</a
            >
            ${when(visitor, who)}
          </div>
        </header>
        <main id="main" tabindex="-1" ${width === undefined ? NOTHING : html` class="${width}"`}>
          ${body}
        </main>
        ${when(foot, (lines) => html`<footer class="foot${width === undefined ? '' : ` ${width}`}"><div class="foot-in">${lines}</div></footer>`)}
      </body>
    </html> `;
}
