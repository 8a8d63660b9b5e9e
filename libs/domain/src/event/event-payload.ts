import type { EvidenceLink, TaskRole, WorkFigure } from '../assignment/index.js';
import type { ReportQuestion } from '../report/index.js';
import type { LetterKind } from '../letter/index.js';
import type { LocalDate } from '../shared/index.js';
import type { CampaignEventType, DispatchEventType, EventType } from './event-type.js';

/** A file handed in: the bytes are elsewhere, the hash vouches for them. */
export interface FilePayload {
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
}

interface OfWork {
  readonly assignmentId: string;
}
interface OfExchange {
  readonly exchangeId: string;
}
interface OfReport {
  readonly reportId: string;
}
interface Reasoned {
  readonly reason: string;
}
/** Where a task of a replaced document goes on: the place of a task of the new one, counted from 1; null: it ends. */
export interface ReplacedTask {
  readonly taskId: string;
  readonly to: number | null;
}
/** A field of the document's head that was set right. */
export interface HeaderChange {
  readonly field: 'number' | 'symbol' | 'subject';
  readonly from: string;
  readonly to: string;
}
/** Words of a task that were changed; `duty`: whether they ask for something else. */
interface Rewording {
  readonly from: string;
  readonly to: string;
  readonly duty: 'changed' | 'same';
}
interface Declined extends Reasoned {
  /** Whom the body holds competent, in its own words; absent: it named nobody. */
  readonly suggestedBody?: string;
}

/** What each event says, in its newest shape. Who, when and on which chain stand beside it. */
export interface EventPayloads {
  readonly dispatchDelivered: {
    readonly bodyId: string;
    readonly tasks: number;
    readonly onPaper: boolean;
  };
  readonly dispatchOpened: object;
  readonly dispatchAcknowledged: { readonly onPaper?: true };
  readonly dispatchDeclined: Declined;
  /** `implied`: an old entry, after which all declined work was given back without an entry of its own. */
  readonly dispatchReinstated: Reasoned & { readonly work: 'implied' | 'recorded' };
  readonly dispatchRecalled: Reasoned;
  /** The document, with all of it that was open, goes to another body. */
  readonly dispatchTransferred: Reasoned & {
    readonly toBodyId: string;
    readonly toDispatchId: string;
  };
  /** After it was handed over, the document comes back with work. */
  readonly dispatchRedelivered: Reasoned;
  /** The issuer changed what it asks of this body, or set its document right; what of it, the entries that follow say. */
  readonly dispatchAmended: Reasoned & {
    /** The document by which it was done; null: none was named. */
    readonly by: string | null;
    readonly header: readonly HeaderChange[];
    /** `again`: the body must acknowledge the document again. */
    readonly acknowledge: 'again' | 'kept';
  };
  readonly assignmentProgressReported: OfWork & {
    readonly progress: string;
    readonly note: string | null;
  };
  readonly assignmentSubmitted: OfWork & {
    readonly submissionId: string;
    readonly note: string;
    readonly files: readonly FilePayload[];
    /** Absent: none. */
    readonly links?: readonly EvidenceLink[];
    /** Absent: none was given. */
    readonly figure?: WorkFigure;
  };
  readonly assignmentAccepted: OfWork & { readonly note: string | null };
  readonly assignmentReturned: OfWork & Reasoned;
  readonly assignmentDeclined: OfWork & Declined;
  readonly assignmentReinstated: OfWork & Reasoned;
  /** Goes on as `toAssignmentId`. */
  readonly assignmentTransferred: OfWork &
    Reasoned & { readonly toBodyId: string; readonly toAssignmentId: string };
  readonly assignmentCancelled: OfWork & Reasoned;
  /** Work that came after the launch. Instants as RFC 3339; `from` is null where it begins with this body. */
  readonly assignmentGiven: OfWork &
    Reasoned & {
      readonly taskId: string;
      readonly role: TaskRole;
      readonly dueAt: string | null;
      readonly originalDueAt: string | null;
      readonly from: { readonly bodyId: string; readonly assignmentId: string } | null;
    };
  /** The same work of another body goes on in this body's own. */
  readonly assignmentJoined: OfWork &
    Reasoned & { readonly fromBodyId: string | null; readonly fromAssignmentId: string };
  /** A document of the body's own that passes the work on has gone out. */
  readonly assignmentCascaded: OfWork & {
    readonly campaignId: string;
    /** Its number and symbol. */
    readonly document: string;
    readonly recipients: number;
  };
  readonly assignmentReworded: OfWork & Rewording;
  /** Instants as RFC 3339; null: no deadline, or (`newDueAt` of an old entry) only the day was kept. */
  readonly dueDateChanged: OfWork &
    Reasoned & {
      readonly oldDueOn: LocalDate | null;
      readonly newDueOn: LocalDate;
      readonly oldDueAt: string | null;
      readonly newDueAt: string | null;
      /** The date came with the return before it: one act, one version of the row. */
      readonly with?: 'return';
    };
  /** `assignmentId` is null for a question about the document as a whole. */
  readonly questionAsked: OfExchange & {
    readonly assignmentId: string | null;
    readonly text: string;
  };
  readonly questionAnswered: OfExchange & {
    readonly assignmentId: string | null;
    readonly text: string;
  };
  /** Instants as RFC 3339, here and in the two that follow. */
  readonly extensionRequested: OfExchange &
    OfWork &
    Reasoned & { readonly oldDueAt: string; readonly wantedDueAt: string };
  /** Beside it stands the `dueDateChanged` that moved the date. */
  readonly extensionGranted: OfExchange &
    OfWork & { readonly grantedDueAt: string; readonly note: string | null };
  readonly extensionRefused: OfExchange & OfWork & Reasoned;
  readonly explanationRequested: OfExchange &
    OfWork & { readonly text: string; readonly dueAt: string };
  readonly explanationGiven: OfExchange & OfWork & { readonly text: string };
  /** Instants as RFC 3339. `milestoneId` is what the bodies of a task share, `exchangeId` this body's own. */
  readonly milestoneSet: OfExchange &
    OfWork & { readonly milestoneId: string; readonly text: string; readonly dueAt: string };
  readonly milestoneReached: OfExchange & OfWork & { readonly note: string | null };
  readonly milestoneDropped: OfExchange & OfWork & Reasoned;
  readonly bodyNudged: OfWork & { readonly text: string };
  /** On a dispatch's chain: the body got the report of a period that was open when it came (back). */
  readonly reportOpened: OfReport & { readonly periodId: string };
  readonly reportDraftSaved: OfReport;
  readonly reportSubmitted: OfReport & {
    /** Canonical digest of the content. */
    readonly contentHash: string;
    readonly files: readonly FilePayload[];
  };
  readonly reportAccepted: OfReport;
  readonly reportReturned: OfReport & Reasoned;
  /** `reportId` is null in an old entry. */
  readonly reportLocked: { readonly periodId: string; readonly reportId: string | null };
  readonly campaignDrafted: { readonly from: string; readonly readingId: string | null };
  readonly campaignEdited: { readonly what: 'content' | 'answers' };
  readonly campaignLaunched: {
    readonly planHash: string;
    readonly recipients: number;
    readonly tasks: number;
  };
  readonly campaignReleased: object;
  /** Bodies that got the document after the launch. */
  readonly recipientsAdded: Reasoned & { readonly bodyIds: readonly string[] };
  /** What the issuer changed of a document that was out. */
  readonly campaignAmended: Reasoned & {
    readonly by: string | null;
    readonly header: readonly HeaderChange[];
    readonly texts: readonly (Rewording & { readonly taskId: string })[];
    readonly dropped: readonly string[];
    /** Instants as RFC 3339, here and below. */
    readonly dates: readonly { readonly taskId: string; readonly dueAt: string }[];
    readonly added: readonly {
      readonly taskId: string;
      readonly position: number;
      readonly ordinal: string;
      readonly title: string;
      readonly dueAt: string | null;
    }[];
  };
  /** On the chain of the draft that will replace a document; `campaignId` is null where it will not any more. */
  readonly campaignReplacementPlanned: {
    readonly campaignId: string | null;
    readonly tasks: readonly ReplacedTask[];
  };
  readonly campaignLaunchFailed: Reasoned;
  readonly campaignLaunchRetried: object;
  readonly campaignDiscarded: Reasoned;
  readonly campaignPaused: { readonly reason: string | null };
  readonly campaignResumed: { readonly reason: string | null };
  /** `replacedBy`: the campaign of the document that takes the place of this one. */
  readonly campaignClosed: Reasoned & { readonly replacedBy?: string };
  readonly campaignRecalled: Reasoned;
  readonly contactCorrected: {
    readonly bodyId: string | null;
    readonly messageId: string;
    readonly resentAs: string;
  };
  readonly mailsResent: { readonly mails: number };
  /** A letter about the campaign; its words are kept beside. */
  readonly letterIssued: {
    readonly letterId: string;
    readonly kind: LetterKind;
    readonly number: string;
    readonly issuedOn: LocalDate;
  };
  readonly reportPeriodOpened: { readonly periodId: string; readonly label: string };
  readonly reportPeriodLocked: {
    readonly periodId: string;
    readonly label: string;
    readonly missing: number;
  };
  readonly reportSeriesEnded: {
    readonly seriesId: string;
    readonly reference: string;
    readonly effectiveOn: LocalDate;
    readonly endedOn: LocalDate;
  };
  readonly reportConsolidated: {
    readonly periodId: string;
    readonly label: string;
    readonly consolidationId: string;
    readonly given: number;
    readonly missing: number;
    /** Of what was drawn. */
    readonly contentHash: string;
  };
  readonly reportQuestionsSet: {
    readonly seriesId: string;
    readonly questions: readonly ReportQuestion[];
  };
}

/** An event type that something writes; the others of the vocabulary wait for their act. */
export type WrittenEventType = EventType & keyof EventPayloads;

/** One thing that happened, with what it says. */
export type DomainEvent<Type extends WrittenEventType = WrittenEventType> = {
  readonly [One in Type]: { readonly type: One; readonly data: EventPayloads[One] };
}[Type];

export type DispatchEvent = DomainEvent<WrittenEventType & DispatchEventType>;
export type CampaignEvent = DomainEvent<WrittenEventType & CampaignEventType>;

/** As kept in a row: the payload, and from the second shape of its type on the number of the shape as `v`. */
export type StoredPayload = Readonly<Record<string, unknown>>;

type Upcast = (older: StoredPayload) => StoredPayload;

/** From each older shape to the next; the number of the newest shape is one more than there are steps. */
const UPCASTS: Readonly<Partial<Record<EventType, readonly Upcast[]>>> = {
  dispatchReinstated: [({ reason }) => ({ reason, work: 'implied' })],
  reportLocked: [({ periodId }) => ({ periodId, reportId: null })],
  dueDateChanged: [(older) => ({ ...older, oldDueAt: null, newDueAt: null })],
};

const newest = (type: EventType): number => (UPCASTS[type]?.length ?? 0) + 1;

/** What the journal keeps of an event. The shape's number is inside what the hash covers. */
export function storedPayload({ type, data }: DomainEvent): StoredPayload {
  const v = newest(type);
  return v === 1 ? { ...data } : { ...data, v };
}

/**
 * An event of the journal in the newest shape of its type; null for a type nothing writes. Old rows are never
 * rewritten, their hash forbids it.
 */
export function readEvent(type: EventType, stored: StoredPayload): DomainEvent | null {
  const { v = 1, ...oldest } = stored;
  let data: StoredPayload = oldest;
  for (const upcast of (UPCASTS[type] ?? []).slice(Number(v) - 1)) data = upcast(data);
  // The journal only ever took typed payloads, and its chain says whether one was altered.
  return isWritten(type) ? ({ type, data } as DomainEvent) : null;
}

const WRITTEN: Readonly<Record<WrittenEventType, true>> = {
  dispatchDelivered: true,
  dispatchOpened: true,
  dispatchAcknowledged: true,
  dispatchDeclined: true,
  dispatchReinstated: true,
  dispatchRecalled: true,
  dispatchTransferred: true,
  dispatchRedelivered: true,
  dispatchAmended: true,
  assignmentProgressReported: true,
  assignmentSubmitted: true,
  assignmentAccepted: true,
  assignmentReturned: true,
  assignmentDeclined: true,
  assignmentReinstated: true,
  assignmentTransferred: true,
  assignmentCancelled: true,
  assignmentGiven: true,
  assignmentJoined: true,
  assignmentCascaded: true,
  assignmentReworded: true,
  dueDateChanged: true,
  questionAsked: true,
  questionAnswered: true,
  extensionRequested: true,
  extensionGranted: true,
  extensionRefused: true,
  explanationRequested: true,
  explanationGiven: true,
  milestoneSet: true,
  milestoneReached: true,
  milestoneDropped: true,
  bodyNudged: true,
  reportOpened: true,
  reportDraftSaved: true,
  reportSubmitted: true,
  reportAccepted: true,
  reportReturned: true,
  reportLocked: true,
  campaignDrafted: true,
  campaignEdited: true,
  campaignLaunched: true,
  campaignReleased: true,
  recipientsAdded: true,
  campaignAmended: true,
  campaignReplacementPlanned: true,
  campaignLaunchFailed: true,
  campaignLaunchRetried: true,
  campaignDiscarded: true,
  campaignPaused: true,
  campaignResumed: true,
  campaignClosed: true,
  campaignRecalled: true,
  contactCorrected: true,
  mailsResent: true,
  letterIssued: true,
  reportPeriodOpened: true,
  reportPeriodLocked: true,
  reportSeriesEnded: true,
  reportQuestionsSet: true,
  reportConsolidated: true,
};

const isWritten = (type: EventType): type is WrittenEventType => type in WRITTEN;
