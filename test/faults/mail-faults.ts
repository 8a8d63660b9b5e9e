import type { Stage } from './stage.js';

interface MailRow {
  readonly message_key: string;
  readonly template: string;
  readonly state: string;
  readonly resent_uncertain: boolean;
}

export interface MailCount {
  /** Sent again because nobody could know whether they had arrived. */
  readonly inDoubt: number;
  /** Arrived twice. */
  readonly twice: number;
  readonly faults: readonly string[];
}

/**
 * Every mail recounted at the mail server: what is marked sent has arrived; what arrived twice was marked as in doubt, and
 * came no third time; nothing arrived that no row knows.
 */
export async function countMails(
  stage: Stage,
  { inDoubtAtMost }: { readonly inDoubtAtMost: number },
): Promise<MailCount> {
  const rows = await stage.rows<MailRow>(
    'select message_key, template, state, resent_uncertain from message',
  );
  const arrivals = new Map<string, number>();
  for (const key of await stage.mailbox.messageIds()) {
    arrivals.set(key, (arrivals.get(key) ?? 0) + 1);
  }
  const times = ({ message_key: key }: MailRow) => arrivals.get(key) ?? 0;
  const told = ({ template, message_key: key }: MailRow) => `${template} ${key}`;
  const known = new Set(rows.map((row) => row.message_key));
  const inDoubt = rows.filter((row) => row.resent_uncertain || row.state === 'UNCERTAIN').length;
  const twice = rows.filter((row) => times(row) > 1);
  return {
    inDoubt,
    twice: twice.length,
    faults: [
      ...rows
        .filter((row) => row.state === 'SENT' && times(row) === 0)
        .map((row) => `${told(row)} is marked sent and has not arrived`),
      ...rows
        .filter((row) => row.state === 'SUPPRESSED' && times(row) > 0)
        .map((row) => `${told(row)} is marked suppressed and has arrived`),
      ...twice
        .filter((row) => !row.resent_uncertain)
        .map((row) => `${told(row)} came twice, unmarked`),
      ...twice
        .filter((row) => times(row) > 2)
        .map((row) => `${told(row)} came ${times(row)} times`),
      ...[...arrivals.keys()].filter((key) => !known.has(key)).map((key) => `${key} is no row's`),
      ...(inDoubt > inDoubtAtMost ? [`${inDoubt} mails in doubt, at most ${inDoubtAtMost}`] : []),
    ],
  };
}
