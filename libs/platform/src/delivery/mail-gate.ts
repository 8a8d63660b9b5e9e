import type {
  ClaimedMessage,
  DeliveryMark,
  MailGate,
  MailGateClosure,
  MailGateWait,
} from '#application';
import { MINUTE_MS, type Instant } from '#domain';

/** How an attempt ended: with a fate of this mail, or with one that is not its own. */
export type AttemptEnd =
  | Exclude<DeliveryMark, { readonly state: 'RETURNED' }>
  | {
      readonly state: 'HELD';
      readonly waitsFor: MailGateWait;
      /** Whether the answer was to this mail, whose own fault it is if others get through meanwhile. */
      readonly answeredTo: 'mail' | 'session' | 'nothing';
      readonly error: string;
    };

type Held = Extract<AttemptEnd, { readonly state: 'HELD' }>;

/** What is to be written after an attempt. */
export interface Settlement {
  readonly mark: DeliveryMark;
  /** Null: as it was. */
  readonly gate: MailGate | null;
  /** `record`: a person should know that no mail leaves; `resolve`: it leaves again. */
  readonly incident: 'record' | 'resolve' | null;
}

/** The two clocks of one moment: the business's and the machine's. */
export interface Moment {
  readonly now: Instant;
  readonly wallNow: Instant;
}

/** Seldom enough for a server in trouble, soon enough that its return is noticed within a minute. */
const PROBE_AFTER_MS = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000, MINUTE_MS] as const;
/** The first is soon: the mail that closed the gate then stands behind the others, one of which may get through. */
const PROBE_BEFORE_PERSON_AFTER_MS = [1, 5, 15, 30, 60].map((minutes) => minutes * MINUTE_MS);
/** A server away for so long will not come back unseen. */
const TELL_AFTER_MS = 15 * MINUTE_MS;
/** Puts a mail that a server answered behind the others that are due. */
const SET_BACK_MS = 30_000;

/**
 * What the end of an attempt means for the mail and for the gate all mail leaves by. The gate closes when no mail would
 * get through; from then on one mail at a time tries whether it may open.
 */
export function settlementOf(
  end: AttemptEnd,
  message: Pick<ClaimedMessage, 'isProbe' | 'heldAt'>,
  gate: MailGate,
  moment: Moment,
): Settlement {
  if (end.state === 'HELD') return settlementOfHeld(end, message, gate, moment);
  if (!message.isProbe || gate.closure === null) return { mark: end, gate: null, incident: null };
  if (end.state === 'SENT') {
    return { mark: end, gate: { closure: null, provenAt: moment.now }, incident: 'resolve' };
  }
  // A word about one recipient says nothing of the others: the next mail tries at once.
  const closure = { ...gate.closure, probeAt: moment.wallNow };
  return { mark: end, gate: { ...gate, closure }, incident: null };
}

function settlementOfHeld(
  end: Held,
  message: Pick<ClaimedMessage, 'isProbe' | 'heldAt'>,
  gate: MailGate,
  moment: Moment,
): Settlement {
  const { error } = end;
  if (isItsOwnFault(end, message.heldAt, gate.provenAt)) {
    const closure =
      message.isProbe && gate.closure !== null
        ? { ...gate.closure, probeAt: moment.wallNow }
        : gate.closure;
    return { mark: { state: 'FAILED', error }, gate: { ...gate, closure }, incident: null };
  }
  const closure = closureAfter(end, message.isProbe, gate.closure, moment);
  return {
    mark: {
      state: 'RETURNED',
      notBefore: end.answeredTo === 'nothing' ? null : moment.now + SET_BACK_MS,
      blamed: mayBlame(end),
      error,
    },
    gate: { ...gate, closure },
    incident:
      closure.waitsFor === 'person' || moment.now - closure.closedAt >= TELL_AFTER_MS
        ? 'record'
        : null,
  };
}

const mayBlame = ({ answeredTo, waitsFor }: Held): boolean =>
  answeredTo === 'mail' && waitsFor === 'person';

/** It closed the gate before, others got through since, and it meets the same again. */
const isItsOwnFault = (end: Held, heldAt: Instant | null, provenAt: Instant | null): boolean =>
  mayBlame(end) && heldAt !== null && provenAt !== null && provenAt > heldAt;

function closureAfter(
  { waitsFor, error }: Held,
  isProbe: boolean,
  before: MailGateClosure | null,
  { now, wallNow }: Moment,
): MailGateClosure {
  if (before === null) {
    const probeAt = wallNow + probeAfter(waitsFor, 0);
    return { closedAt: now, waitsFor, reason: error, probes: 0, probeAt };
  }
  // Several mails were on their way when the gate closed: only a probe makes the next one wait longer.
  const probes = before.probes + (isProbe ? 1 : 0);
  const stronger = before.waitsFor === 'person' ? 'person' : waitsFor;
  const changed = isProbe || stronger !== before.waitsFor;
  return {
    ...before,
    waitsFor: stronger,
    probes,
    ...(changed ? { reason: error, probeAt: wallNow + probeAfter(stronger, probes) } : {}),
  };
}

function probeAfter(waitsFor: MailGateWait, probes: number): number {
  const waits = waitsFor === 'time' ? PROBE_AFTER_MS : PROBE_BEFORE_PERSON_AFTER_MS;
  return waits[Math.min(probes, waits.length - 1)] ?? MINUTE_MS;
}
