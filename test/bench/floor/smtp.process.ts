/**
 * The floor of a reminder wave: the same mails through a plain pooled SMTP client, with the two marks each needs (claimed,
 * sent), each a commit of its own. One mail is worded once, by hand; nothing is looked up.
 */
import { createTransport } from 'nodemailer';
import pg from 'pg';
import type { SmtpFloorRequest } from './smtp.js';

async function send({ smtpUrl, connections, mails, mail }: SmtpFloorRequest): Promise<number> {
  const { hostname, port } = new URL(smtpUrl);
  const transport = createTransport({
    pool: true,
    host: hostname,
    port: Number(port),
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    ignoreTLS: true,
  });
  const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: connections });
  const started = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let one = mails[next++]; one !== undefined; one = mails[next++]) {
      await mark(pool, CLAIM, one.id);
      await transport.sendMail({
        from: 'dondoc@demo.test',
        to: one.to,
        messageId: `<floor-${one.id}@dondoc>`,
        textEncoding: 'base64',
        ...mail,
      });
      await mark(pool, SENT, one.id);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const took = performance.now() - started;
  transport.close();
  await pool.end();
  return took;
}

const CLAIM = {
  name: 'claim',
  text: `update message set state = 'CLAIMED', claimed_by = 'floor', claimed_at = $2, lease_until = $2::timestamptz + interval '10 minutes', attempt = attempt + 1,
           fence = fence + 1 where id = $1 and state = 'PENDING'`,
};
const SENT = {
  name: 'sent',
  text: `update message set state = 'SENT', sent_at = $2, lease_until = null where id = $1 and state = 'CLAIMED'`,
};

async function mark(pool: pg.Pool, statement: typeof CLAIM, id: string): Promise<void> {
  const { rowCount } = await pool.query({ ...statement, values: [id, new Date()] });
  if (rowCount !== 1) throw new Error(`${statement.name}: no such message ${id}`);
}

process.on('message', (request: SmtpFloorRequest) => {
  send(request).then(
    (took) => process.send?.({ took }),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
process.send?.({ ready: true });
