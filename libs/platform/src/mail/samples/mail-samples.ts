import { TEMPLATE_NAMES, type TemplateName } from '#domain';
import type { MailModel } from '../render/mail-model.js';
import { samplesToBodies } from './samples-to-bodies.js';
import { samplesToIssuers } from './samples-to-issuers.js';

/** As long as the link of a mail that needs no signing in; opens nothing. */
const LINK = `l/${'sample'.repeat(24)}`;

/** One mail of made-up facts, to look at. */
export interface MailSample {
  /** `dueSoon-1`: the template, and which of its samples. */
  readonly id: string;
  readonly template: TemplateName;
  readonly model: MailModel;
}

/**
 * Every template with at least one sample, in the order of `TEMPLATE_NAMES`; several where a template says different
 * things.
 *
 * @param baseUrl http(s) address of the installation, to which the links of the samples lead
 */
export function mailSamples(baseUrl: string): readonly MailSample[] {
  const url = `${baseUrl.replace(/\/$/, '')}/${LINK}`;
  const samples: Readonly<Record<TemplateName, readonly MailModel[]>> = {
    ...samplesToBodies(url),
    ...samplesToIssuers(url),
  };
  return TEMPLATE_NAMES.flatMap((template) =>
    samples[template].map((model, index) => ({ id: `${template}-${index + 1}`, template, model })),
  );
}
