import type { TestMailbox } from '#platform/mail';
import { until } from './until.js';

type Mail = Awaited<ReturnType<TestMailbox['messages']>>[number];

export const templateOf = (mail: Mail): string => mail.reason ?? '';

/** Waits for so many mails of a template; more than that is not waited for, but returned. */
export function mailsOf(
  mailbox: TestMailbox,
  template: string,
  atLeast: number,
): Promise<readonly Mail[]> {
  return until(`${atLeast} mails ${template}`, async () => {
    const mails = (await mailbox.messages()).filter((mail) => templateOf(mail) === template);
    return mails.length >= atLeast ? mails : null;
  });
}
