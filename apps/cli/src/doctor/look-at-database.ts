import { dutyTallies, DUTIES, isLate, type Clock } from '#application';
import type { Instant } from '#domain';
import type { DataSource } from 'typeorm';
import { pendingMigrations, readUpkeep } from '#persistence';
import { DOCTOR_WORDS as WORDS } from '#wording/cli';
import type { Session } from '../session.js';
import { odd, well, wrong, type Finding } from './finding.js';

const OLDEST_SERVER = 140_000;
const CROWDED = 0.8;
const CLOCK_ODD_MS = 2_000;
const CLOCK_WRONG_MS = 60_000;
const HOUR = 3_600_000;
/** A daily backup that is two hours late, a weekly check that is a day late. */
const BACKUP_OLD_MS = 26 * HOUR;
const CHECK_OLD_MS = 8 * 24 * HOUR;

interface ServerRow {
  readonly version: number;
  readonly shown: string;
  readonly now: Date;
  readonly used: number;
  readonly most: number;
  readonly role: string;
  readonly alters: boolean;
  readonly owns: boolean;
}

const SERVER = `
  select current_setting('server_version_num')::int as version, current_setting('server_version') as shown,
    clock_timestamp() as now, (select count(*)::int from pg_stat_activity) as used,
    current_setting('max_connections')::int as most, current_user::text as role,
    coalesce(has_table_privilege(current_user, to_regclass('event'), 'UPDATE, DELETE, TRUNCATE'), false) as alters,
    exists (select from pg_class c where c.oid = to_regclass('event') and pg_has_role(c.relowner, 'USAGE')) as owns`;

/** Server, schema, roles and clock. The database is open already. */
export async function lookAtDatabase(
  dataSource: DataSource,
  clock: Clock,
): Promise<readonly Finding[]> {
  const asked = performance.now();
  const [server] = await dataSource.query<ServerRow[]>(SERVER);
  const ms = Math.round(performance.now() - asked);
  if (server === undefined) return [];
  const pending = await pendingMigrations(dataSource);
  return [
    server.version < OLDEST_SERVER
      ? wrong(WORDS.database.name, WORDS.database.old(server.shown), WORDS.database.renew)
      : well(WORDS.database.name, WORDS.database.answers(server.shown, ms)),
    server.used / server.most > CROWDED
      ? odd(
          WORDS.connections.name,
          WORDS.connections.used(server.used, server.most),
          WORDS.connections.mend,
        )
      : well(WORDS.connections.name, WORDS.connections.used(server.used, server.most)),
    pending.length > 0
      ? wrong(WORDS.schema.name, WORDS.schema.behind(pending.length), WORDS.schema.mend)
      : well(WORDS.schema.name, WORDS.schema.newest),
    server.alters || server.owns
      ? odd(WORDS.roles.name, WORDS.roles.mayAlter(server.role), WORDS.roles.mend)
      : well(WORDS.roles.name, WORDS.roles.appendsOnly(server.role)),
    clockFinding(Math.abs(server.now.getTime() - clock.wallNow())),
  ];
}

function clockFinding(apartMs: number): Finding {
  const found = WORDS.clock.apart(apartMs / 1_000);
  if (apartMs > CLOCK_WRONG_MS) return wrong(WORDS.clock.name, found, WORDS.clock.mend);
  if (apartMs > CLOCK_ODD_MS) return odd(WORDS.clock.name, found, WORDS.clock.mend);
  return well(WORDS.clock.name, found);
}

/** What must come to pass by itself, whether mail may leave, and when somebody last looked after all of it. */
export async function lookAtWork({ dataSource, uow, clock }: Session): Promise<readonly Finding[]> {
  const { tallies, held } = await uow.run(async (tx) => ({
    tallies: await dutyTallies(tx, null),
    held: (await tx.mailGate.read()).closure,
  }));
  const late = tallies
    .filter(isLate)
    .map(({ kind, waiting }) => `${DUTIES[kind].title} (${waiting})`);
  const { backedUpAt, verifiedAt, violations } = await readUpkeep(dataSource);
  return [
    late.length > 0
      ? odd(WORDS.work.name, WORDS.work.late(late), WORDS.work.mend)
      : well(WORDS.work.name, WORDS.work.inTime),
    held === null
      ? well(WORDS.mailGate.name, WORDS.mailGate.open)
      : wrong(WORDS.mailGate.name, WORDS.mailGate.held(held.reason), WORDS.mailGate.mend),
    isOlder(backedUpAt, clock.wallNow() - BACKUP_OLD_MS)
      ? odd(WORDS.backup.name, WORDS.backup.last(backedUpAt), WORDS.backup.mend)
      : well(WORDS.backup.name, WORDS.backup.last(backedUpAt)),
    verificationFinding(verifiedAt, violations, clock.wallNow() - CHECK_OLD_MS),
  ];
}

function verificationFinding(
  verifiedAt: Date | null,
  violations: number | null,
  oldBefore: Instant,
): Finding {
  const { name, last, violated, mend, mendViolated } = WORDS.verification;
  if ((violations ?? 0) > 0)
    return wrong(name, violated(verifiedAt, violations ?? 0), mendViolated);
  return isOlder(verifiedAt, oldBefore)
    ? odd(name, last(verifiedAt), mend)
    : well(name, last(verifiedAt));
}

const isOlder = (at: Date | null, instant: Instant): boolean =>
  at === null || at.getTime() < instant;
