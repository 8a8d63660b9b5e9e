import { TEMPLATE_NAMES, type TemplateName } from '#domain';
import { mailSamples, renderMail, type MailSample } from '#platform/mail';
import { MAIL_NAMES, MAILS_PAGE_WORDS as words } from '#wording';
import { html, type Html } from '../../http/html.js';
import { page } from '../../http/page/page.js';

/** Every template with its samples: subject, way to the mail as its reader sees it, text part. */
export function mailsPage(baseUrl: string): Html {
  const samples = mailSamples(baseUrl);
  return page(
    words.title,
    html`<h1>${words.title}</h1>
      <p>${words.explain(TEMPLATE_NAMES.length)}</p>
      ${TEMPLATE_NAMES.map((name) => template(name, samples))}`,
    { width: 'column' },
  );
}

/** The HTML part of a sample, as it would be sent; null: there is no such sample. */
export function mailPreview(id: string, baseUrl: string): string | null {
  const sample = mailSamples(baseUrl).find((one) => one.id === id);
  return sample === undefined ? null : renderMail(sample.model).html;
}

const template = (name: TemplateName, samples: readonly MailSample[]): Html =>
  html`<section>
    <h2>${MAIL_NAMES[name]} <span class="n">${name}</span></h2>
    <ul class="rows">
      ${samples.filter((sample) => sample.template === name).map(preview)}
    </ul>
  </section>`;

function preview({ id, model }: MailSample): Html {
  const { subject, text } = renderMail(model);
  return html`<li>
    <a class="link" href="/dev/mails/${id}">${subject}</a>
    <details>
      <summary>${words.text}</summary>
      <div class="typed">${text}</div>
    </details>
  </li>`;
}
