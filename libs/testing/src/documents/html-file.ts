import type { OfficialLayout } from './official-layout.js';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const lines = (all: readonly string[]) =>
  all.map((line) => `<p class=MsoNormal>${escaped(line)}</p>`).join('\n');
const columns = (left: readonly string[], right: readonly string[]) =>
  `<table><tr><td>${lines(left)}</td><td>${lines(right)}</td></tr></table>`;

/** A page as Word saves one. */
export const htmlPage = (body: string): string =>
  `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"><title>demo</title><style>p{margin:0}</style></head><body>${body}</body></html>`;

/** The directive as HTML in the official layout. */
export const htmlOf = (layout: OfficialLayout): Buffer =>
  Buffer.from(
    htmlPage(
      columns(
        [...layout.issuer, ...layout.number, ...layout.subject],
        [...layout.motto, ...layout.date],
      ) +
        lines(layout.body) +
        columns(layout.recipients, layout.signature),
    ),
  );

/** A page with its pictures in one file, as Word's "Single File Web Page" and wikis write it. */
export const mhtmlOf = (page: Buffer): Buffer =>
  Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${page.toString('base64')}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n`,
  );
