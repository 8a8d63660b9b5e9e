import { z } from 'zod';
import { KEPT_WORDS as words } from '#wording';
import { html, type Html } from '../../http/html.js';
import { localPath } from '../../http/local-path.js';
import { page } from '../../http/page/page.js';
import { hidden, writtenBox } from '../../http/page/parts.js';

const keptSchema = z.strictObject({
  action: z.string(),
  fields: z.record(z.string(), z.string()),
});
type Kept = z.infer<typeof keptSchema>;

/** What a page kept for after signing in; null when it is not of ours. */
export function keptForm(text: string | undefined): Kept | null {
  if (text === undefined) return null;
  try {
    const kept = keptSchema.parse(JSON.parse(text));
    return localPath(kept.action) === kept.action ? kept : null;
  } catch {
    return null;
  }
}

/** What had been typed is shown once more; nothing is sent until its writer presses. */
export const keptPage = ({ action, fields }: Kept): Html =>
  page(
    words.title,
    html`<h1>${words.title}</h1>
      <p>${words.explain}</p>
      ${writtenBox(fields)}
      <form method="post" action="${action}" class="stack">
        ${hidden(fields)}
        <button class="primary">${words.send}</button>
      </form>
      <p><a class="link" href="${action.replace(/\/[a-z-]+(\?.*)?$/, '')}">${words.leave}</a></p>`,
    { width: 'narrow' },
  );
