import { dondoc } from './dondoc.js';
import type { Stage } from './stage.js';
import { until } from './until.js';

/** What `dondoc verify` has to say beside "in order", once every mail that can leave has left. */
export async function outOfOrder({ db, stack }: Stage): Promise<readonly string[]> {
  await until('nothing to send', async () => {
    const [row] = await db.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from message where state in ('PENDING', 'CLAIMED', 'RETRY')`,
    );
    return row?.n === 0;
  });
  const { stdout, code } = await dondoc(['verify', '--mailbox', stack.mailbox.httpUrl], stack.env);
  // I2 needs a client's journal.
  const told = stdout.split('\n').filter((line) => line !== '' && !/^(✓|– I2)/.test(line));
  return code === 0 ? told : [`exit ${code}`, ...told];
}
