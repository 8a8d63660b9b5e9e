import { TEST_MAILBOX_WORDS as WORDS } from '#wording';

/** Frame of every page of the mailbox. `live` pages watch for new mail. */
export const LAYOUT = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}} · ${WORDS.title}</title>
<style>
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0; font: 17px/1.55 'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif; color: #15191f; background: #f2f4f7; }
  a { color: #0b4a8f; }
  a:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid #f0a500; outline-offset: 2px; }
  header { background: #0b2f5b; color: #fff; padding: 14px 24px; display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; }
  header a { color: #fff; text-decoration: none; font-weight: bold; font-size: 20px; }
  header span { color: #d3deec; }
  main { max-width: 1100px; margin: 0 auto; padding: 20px 16px 48px; }
  h1 { font-size: 24px; line-height: 1.35; margin: 0 0 12px; overflow-wrap: anywhere; }
  .bar { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; margin-bottom: 16px; }
  .bar .grow { flex: 1; }
  input { width: 300px; }
  input, button { font: inherit; min-height: 44px; padding: 6px 12px; border: 1px solid #7d8896; border-radius: 6px; background: #fff; max-width: 100%; }
  button { background: #0b4a8f; color: #fff; border-color: #0b4a8f; cursor: pointer; }
  .sheet { background: #fff; border: 1px solid #c9d0d9; border-radius: 8px; overflow: hidden; }
  table { width: 100%; border-collapse: collapse; }
  th, td { text-align: left; vertical-align: top; padding: 12px 14px; border-bottom: 1px solid #e2e6eb; overflow-wrap: anywhere; }
  th { font-size: 15px; color: #4a5563; background: #f8f9fb; }
  td.time { white-space: nowrap; color: #4a5563; }
  tr:last-child td { border-bottom: 0; }
  td a { font-weight: bold; text-decoration: none; }
  td a:hover { text-decoration: underline; }
  .empty { padding: 40px 28px; text-align: center; }
  .empty h1 { margin-bottom: 8px; }
  .empty p { max-width: 620px; margin: 0 auto 12px; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 18px; margin: 0 0 16px; }
  dt { color: #4a5563; } dd { margin: 0; overflow-wrap: anywhere; }
  iframe { display: block; width: 100%; height: 820px; border: 0; background: #fff; }
  details { margin-top: 16px; background: #fff; border: 1px solid #c9d0d9; border-radius: 8px; }
  summary { padding: 12px 16px; cursor: pointer; font-weight: bold; min-height: 44px; }
  pre { margin: 0; padding: 4px 16px 16px; font: 15px/1.6 ui-monospace, 'DejaVu Sans Mono', Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  details table { font-size: 15px; } details td { padding: 6px 16px; }
  @media (max-width: 700px) {
    thead { display: none; } tr { display: block; padding: 10px 14px; border-bottom: 1px solid #e2e6eb; }
    td { display: block; border: 0; padding: 0; } dl { grid-template-columns: 1fr; }
  }
</style>
{{#if live}}
<noscript><meta http-equiv="refresh" content="10"></noscript>
<script src="/refresh.js" defer></script>
{{/if}}
</head>
<body>
<header><a href="/">${WORDS.title}</a><span>${WORDS.staysHere}</span></header>
<main>
{{content}}
</main>
</body>
</html>
`;

export const LIST = `<div class="bar">
<h1 class="grow">${WORDS.total('{{total}}')}</h1>
<form method="get" action="/" class="bar">
<label for="to">${WORDS.recipient}</label>
<input id="to" name="to" type="search" list="recipients" value="{{to}}" placeholder="${WORDS.all}">
<datalist id="recipients">
{{#each recipients}}
<option value="{{this}}"></option>
{{/each}}
</datalist>
<button type="submit">${WORDS.filter}</button>
</form>
</div>
<div class="sheet" id="list" data-total="{{total}}">
{{#if empty}}
<div class="empty">
{{#if filtered}}
<h1>${WORDS.noneTo('{{to}}')}</h1>
<p><a href="/">${WORDS.seeAll}</a></p>
{{else}}
<h1>${WORDS.none}</h1>
<p>${WORDS.whenMailComes}</p>
<p>${WORDS.refreshes}</p>
{{/if}}
</div>
{{else}}
<table>
<thead><tr><th>${WORDS.sentAt}</th><th>${WORDS.recipient}</th><th>${WORDS.subject}</th></tr></thead>
<tbody>
{{#each mails}}
<tr><td class="time">{{time}}</td><td>{{recipients}}</td><td><a href="/messages/{{id}}">{{subject}}</a></td></tr>
{{/each}}
</tbody>
</table>
{{/if}}
</div>
{{#if more}}
<p><a href="{{more}}">${WORDS.older}</a></p>
{{/if}}
{{#if older}}
<p><a href="/">${WORDS.toNewest}</a></p>
{{/if}}
`;

export const MAIL = `<p><a href="/">← ${WORDS.list}</a></p>
<h1>{{subject}}</h1>
<dl>
<dt>${WORDS.from}</dt><dd>{{from}}</dd>
<dt>${WORDS.to}</dt><dd>{{recipients}}</dd>
<dt>${WORDS.sentAt}</dt><dd>${WORDS.arrived('{{time}}', '{{arrived}}')}</dd>
</dl>
{{#if hasHtml}}
<div class="sheet"><iframe title="${WORDS.content}" src="/messages/{{id}}/html" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe></div>
<details><summary>${WORDS.textPart}</summary><pre>{{text}}</pre></details>
{{else}}
<div class="sheet"><pre>{{text}}</pre></div>
{{/if}}
<details><summary>${WORDS.headers}</summary>
<table>
{{#each headers}}
<tr><td>{{name}}</td><td>{{value}}</td></tr>
{{/each}}
</table>
</details>
<p><a href="/messages/{{id}}/raw">${WORDS.source}</a> · <a href="/messages/{{id}}/raw" download="thu-{{id}}.eml">${WORDS.download}</a></p>
`;

export const MISSING = `<div class="sheet empty"><h1>${WORDS.missing}</h1><p>${WORDS.perhapsDeleted} <a href="/">${WORDS.backToList}</a></p></div>`;

/** Reloads the list when the number of mails changed, unless the reader is choosing a filter. */
export const REFRESH_SCRIPT = `const list = document.getElementById('list');
setInterval(async () => {
  if (document.hidden || document.activeElement?.id === 'to') return;
  const answer = await fetch('/healthz').catch(() => null);
  if (!answer?.ok) return;
  const { messages } = await answer.json();
  if (String(messages) !== list.dataset.total) location.reload();
}, 2000);
`;
