import { WORKER_SILENT_MS, type Clock, type MailGate, type UnitOfWork } from '#application';
import type { Instant } from '#domain';
import type { MailServerCheck } from '#platform/mail';
import { READINESS_WORDS as words } from '#wording';
import { watchEngine, type EngineState, type EngineWatchProbes } from './engine-watch.js';
import { error, ok, warning, type Part, type PartStatus } from './part.js';

export interface Readiness extends EngineState {
  readonly status: PartStatus;
  readonly database: Part;
  readonly temporal: Part;
  readonly mail: Part;
  readonly worker: Part;
}

export interface ReadinessProbes {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly temporal: { answers(): Promise<boolean> } & EngineWatchProbes['temporal'];
  readonly mail: { verify(): Promise<MailServerCheck> };
}

/** Probes open connections; whoever asks more often gets the last answer. */
const FRESH_FOR_MS = 5_000;
const ENGINE_FRESH_FOR_MS = 15_000;
const WORKER_LATE_MS = 10_000;
const RANK: readonly PartStatus[] = ['ok', 'warning', 'error'];

/**
 * Whether each part the product needs is there. Acknowledgements are taken as long as the database answers; without
 * Temporal or a worker nobody is reminded, which is an error all the same. Mail that cannot leave now waits.
 */
export class ReadinessCheck {
  private last: { readonly at: Instant; readonly answer: Promise<Readiness> } | null = null;
  private engine: { readonly at: Instant; readonly answer: Promise<EngineState> } | null = null;

  public constructor(private readonly probes: ReadinessProbes) {}

  public read(): Promise<Readiness> {
    const now = this.probes.clock.wallNow();
    if (this.last === null || now - this.last.at >= FRESH_FOR_MS) {
      this.last = { at: now, answer: this.probe() };
    }
    return this.last.answer;
  }

  private async probe(): Promise<Readiness> {
    const [{ database, worker, gate }, temporal, server, { engine, waiting }] = await Promise.all([
      this.askDatabase(),
      this.askTemporal(),
      this.probes.mail.verify(),
      this.askEngine(),
    ]);
    const mail = mailPart(server, gate);
    const parts = [database, worker, temporal, mail, engine];
    const worst = Math.max(...parts.map((part) => RANK.indexOf(part.status)));
    return { status: RANK[worst] ?? 'error', database, temporal, mail, worker, engine, waiting };
  }

  /** Asks Temporal for every open campaign: less often than the rest. */
  private askEngine(): Promise<EngineState> {
    const now = this.probes.clock.wallNow();
    if (this.engine === null || now - this.engine.at >= ENGINE_FRESH_FOR_MS) {
      this.engine = { at: now, answer: watchEngine(this.probes) };
    }
    return this.engine.answer;
  }

  private async askDatabase(): Promise<{
    readonly database: Part;
    readonly worker: Part;
    readonly gate: MailGate | null;
  }> {
    try {
      const [polledAt, gate] = await this.probes.uow.run((tx) =>
        Promise.all([tx.incidents.lastWorkerPoll(), tx.mailGate.read()]),
      );
      const database = ok(words.databaseAnswers);
      return { database, worker: workerPart(polledAt, this.probes.clock.wallNow()), gate };
    } catch {
      return {
        database: error(words.databaseAway),
        worker: warning(words.workerUnknown),
        gate: null,
      };
    }
  }

  private async askTemporal(): Promise<Part> {
    if (await this.probes.temporal.answers()) return ok(words.temporalAnswers);
    return error(words.temporalAway);
  }
}

/**
 * A server that answers may still refuse every mail: then the gate is closed, and that is what is told. Its words may
 * name accounts, and anybody may ask: they stand in the incident.
 */
function mailPart(server: MailServerCheck, gate: MailGate | null): Part {
  const closure = gate?.closure ?? null;
  if (closure?.waitsFor === 'person') return warning(words.mailHeld);
  if (!server.ok) return warning(words.mailAway(server.code));
  return closure === null ? ok(words.mailAnswers) : warning(words.mailWaits);
}

function workerPart(polledAt: Instant | null, now: Instant): Part {
  if (polledAt === null) return error(words.workerNever);
  const age = Math.max(0, now - polledAt);
  const seconds = Math.round(age / 1000);
  if (age > WORKER_SILENT_MS) return error(words.workerSilent(seconds));
  if (age > WORKER_LATE_MS) return warning(words.workerLate(seconds));
  return ok(words.workerRuns(seconds));
}
