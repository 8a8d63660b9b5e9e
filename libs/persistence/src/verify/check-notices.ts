import type { EntityManager } from 'typeorm';
import { NOTICES_CHECK_WORDS as WORDS } from '#wording';
import { rowsOf } from './rows.js';
import { checked, notChecked, type Afterwards, type InvariantCheck } from './verify-report.js';

/** I3, inside the database: no notice without a mail (but waiting digest lines), no mail of notices without one. */
export async function checkMessages(manager: EntityManager): Promise<InvariantCheck> {
  const loose = await rowsOf<{ id: string }>(
    manager,
    `select id from notification where message_id is null and fate is null and mail_class <> 'digest'`,
  );
  const empty = await rowsOf<{ id: string; template: string }>(
    manager,
    `select m.id, m.template from message m where m.template not in ('signIn', 'chainAnchor', 'intakeAnswer')
       and not exists (select from notification n where n.message_id = m.id)
       and not exists (select from message again where again.resend_of = m.id)`,
  );
  const stuck = await rowsOf<{ id: string; lease_until: Date }>(
    manager,
    `select id, lease_until from message where state = 'CLAIMED' and lease_until is null`,
  );
  const total = await rowsOf<{ n: string }>(manager, 'select count(*) as n from message');
  return checked('I3', WORDS.title, WORDS.scope(total[0]?.n ?? '0'), [
    ...loose.map((row) => WORDS.loose(row.id)),
    ...empty.map((row) => WORDS.empty(row.id, row.template)),
    ...stuck.map((row) => WORDS.stuck(row.id)),
  ]);
}

/** What a mail server received: one entry a delivery. */
export type DeliveredKeys = readonly string[];
/** Asks the mail server. */
export type ReadDelivered = () => Promise<DeliveredKeys>;

/**
 * I3, against the mail server: SENT exactly once there; UNCERTAIN at most twice under one Message-ID; nothing unknown.
 * What had arrived before the snapshot must be known to it, what it calls sent must be there afterwards: mails that
 * leave meanwhile break nothing.
 */
export async function checkDeliveries(
  manager: EntityManager,
  before: DeliveredKeys | null,
  read: ReadDelivered | null,
): Promise<Afterwards> {
  const title = WORDS.titleAtServer;
  if (before === null || read === null) return async () => notChecked('I3', title, WORDS.needs);
  const messages = await rowsOf<{ message_key: string; state: string; unsure: boolean }>(
    manager,
    'select message_key, state, resent_uncertain as unsure from message',
  );
  return async () => {
    const early = tally(before);
    const arrived = tally(await read());
    const violations: string[] = [];
    for (const { message_key: key, state, unsure } of messages) {
      const times = early.get(key) ?? 0;
      early.delete(key);
      if (times > (unsure ? 2 : 1)) violations.push(WORDS.arrivedTimes(key, times));
      if (state === 'SENT' && !arrived.has(key)) violations.push(WORDS.neverArrived(key));
      if (state === 'SUPPRESSED' && times > 0 && !unsure)
        violations.push(WORDS.suppressedArrived(key));
    }
    for (const key of early.keys()) violations.push(WORDS.unknown(key));
    return checked('I3', title, WORDS.scopeAtServer(before.length), violations);
  };
}

function tally(keys: DeliveredKeys): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
