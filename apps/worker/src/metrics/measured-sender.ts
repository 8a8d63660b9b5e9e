import type { MailSender } from '#platform/mail';
import type { Metrics } from '#runtime';

/** The same sender; how each attempt ended and how long it took is counted. */
export const measuredSender = (sender: MailSender, metrics: Metrics): MailSender => ({
  ...sender,
  async send(mail) {
    const stop = metrics.mailSeconds.startTimer();
    const result = await sender.send(mail);
    stop();
    metrics.mails.inc({ outcome: result.outcome });
    return result;
  },
});
