import type { EntityManager } from 'typeorm';
import type { MailGate, MailGateStore, MailGateWait } from '#application';
import { atOrNull, instantOf, instantOrNull, one, run } from '../sql.js';

interface Row {
  readonly closed_at: Date | null;
  readonly waits_for: MailGateWait | null;
  readonly reason: string | null;
  readonly probes: number;
  readonly probe_at: Date | null;
  readonly proven_at: Date | null;
}

const OPEN: MailGate = { closure: null, provenAt: null };

/** The gate is one row, made by the migration. */
export class MailGateRepository implements MailGateStore {
  public constructor(private readonly manager: EntityManager) {}

  public async read(): Promise<MailGate> {
    return toGate(await one<Row>(this.manager, READ));
  }

  public async lock(): Promise<MailGate> {
    return toGate(await one<Row>(this.manager, `${READ} for update`));
  }

  public async save({ closure, provenAt }: MailGate): Promise<void> {
    await run(
      this.manager,
      `update mail_gate set closed_at = $1, waits_for = $2, reason = $3, probes = $4, probe_at = $5, proven_at = $6`,
      [
        atOrNull(closure?.closedAt),
        closure?.waitsFor ?? null,
        closure?.reason ?? null,
        closure?.probes ?? 0,
        atOrNull(closure?.probeAt),
        atOrNull(provenAt),
      ],
    );
  }
}

const READ = 'select closed_at, waits_for, reason, probes, probe_at, proven_at from mail_gate';

function toGate(row: Row | null): MailGate {
  if (row === null) return OPEN;
  const { closed_at: closedAt, waits_for: waitsFor, probe_at: probeAt } = row;
  const closure =
    closedAt === null || waitsFor === null || probeAt === null
      ? null
      : {
          closedAt: instantOf(closedAt),
          waitsFor,
          reason: row.reason ?? '',
          probes: row.probes,
          probeAt: instantOf(probeAt),
        };
  return { closure, provenAt: instantOrNull(row.proven_at) };
}
