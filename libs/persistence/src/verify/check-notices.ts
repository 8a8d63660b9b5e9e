import type { EntityManager } from 'typeorm';
import { rowsOf } from './rows.js';
import { checked, notChecked, type Afterwards, type InvariantCheck } from './verify-report.js';

const I3 = 'Mỗi lượt thông báo ở đúng một thư, mỗi thư đến đúng một lần';

/** I3, inside the database: no notice without a mail (but waiting digest lines), no mail of notices without one. */
export async function checkMessages(manager: EntityManager): Promise<InvariantCheck> {
  const loose = await rowsOf<{ id: string }>(
    manager,
    `select id from notification where message_id is null and fate is null and mail_class <> 'digest'`,
  );
  const empty = await rowsOf<{ id: string; template: string }>(
    manager,
    `select m.id, m.template from message m where m.template <> 'signIn'
       and not exists (select from notification n where n.message_id = m.id)
       and not exists (select from message again where again.resend_of = m.id)`,
  );
  const stuck = await rowsOf<{ id: string; lease_until: Date }>(
    manager,
    `select id, lease_until from message where state = 'CLAIMED' and lease_until is null`,
  );
  const total = await rowsOf<{ n: string }>(manager, 'select count(*) as n from message');
  return checked('I3', I3, `${total[0]?.n} thư trong cơ sở dữ liệu`, [
    ...loose.map((row) => `lượt thông báo ${row.id} không ở thư nào`),
    ...empty.map((row) => `thư ${row.id} (${row.template}) không mang lượt thông báo nào`),
    ...stuck.map((row) => `thư ${row.id} đang giữ mà không có hạn giữ`),
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
  const title = `${I3} (máy chủ thư)`;
  if (before === null || read === null) return async () => notChecked('I3', title, 'cần --mailbox');
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
      if (times > (unsure ? 2 : 1)) violations.push(`thư ${key} đến ${times} lần`);
      if (state === 'SENT' && !arrived.has(key))
        violations.push(`thư ${key} ghi đã gửi mà không đến`);
      if (state === 'SUPPRESSED' && times > 0 && !unsure)
        violations.push(`thư ${key} đã thôi gửi mà vẫn đến`);
    }
    for (const key of early.keys())
      violations.push(`thư ${key} đến mà không có trong cơ sở dữ liệu`);
    return checked('I3', title, `${before.length} lần nhận`, violations);
  };
}

function tally(keys: DeliveredKeys): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
