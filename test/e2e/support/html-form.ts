import { answerOf, type Answer } from './visitor.js';

export interface HtmlForm {
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly button: string;
}

const attribute = (tag: string, name: string): string =>
  decode(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The forms of a page that post, as a browser without a script sees them. */
export function formsOf(page: string): readonly HtmlForm[] {
  return [...page.matchAll(/<form\b[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/gi)].map(
    ([form, inside = '']) => ({
      action: attribute(form, 'action'),
      hidden: Object.fromEntries(
        [...inside.matchAll(/<input\b[^>]*type="hidden"[^>]*>/gi)].map(([input]) => [
          attribute(input, 'name'),
          attribute(input, 'value'),
        ]),
      ),
      button: decode(/<button\b[^>]*>([\s\S]*?)<\/button>/i.exec(inside)?.[1] ?? '').trim(),
    }),
  );
}

/** Presses a form's button. */
export async function press(form: HtmlForm, pageUrl: string): Promise<Answer> {
  return answerOf(
    await fetch(new URL(form.action, pageUrl), {
      method: 'POST',
      body: new URLSearchParams(form.hidden),
    }),
  );
}
