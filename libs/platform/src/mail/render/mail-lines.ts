/**
 * The lines a mail may hold, as plain values. Dates are local dates of Vietnam (`2025-12-10`),
 * closing times are `17:00`; urls are http(s).
 */
import type { AmendedLine, ParentEnding } from '#domain';

/** The directive a line comes from. */
export interface MailDocument {
  /** "Kế hoạch", "Công văn", … */
  readonly kind: string;
  /** "470/KH-LĐLĐ" */
  readonly number: string;
  /** Trích yếu. */
  readonly title: string;
  readonly issuerName: string;
  readonly issuedOn?: string;
}

/** A deadline: a date and the closing time of that day. */
export interface MailDue {
  readonly on: string;
  readonly closesAt: string;
}

/** One piece of work (or one period report) in a list. */
export interface WorkLine {
  readonly title: string;
  readonly documentNumber: string;
  readonly role?: 'lead' | 'support';
  /** Left out for work without a deadline. */
  readonly due?: MailDue;
  /** "Việc thường xuyên": no deadline of its own, reported by period. */
  readonly standing?: true;
  /** Named when the reader is not the one who does the work (leader, coordinator). */
  readonly bodyName?: string;
  readonly url?: string;
}

/** A period report in a list. */
export interface ReportLine {
  /** "Sơ kết 6 tháng đầu năm 2026" */
  readonly period: string;
  readonly documentNumber: string;
  readonly due: MailDue;
  /** Ngày chốt số liệu. */
  readonly cutoffOn?: string;
  readonly url?: string;
}

/** A dispatch that waits for its acknowledgement. */
export interface DispatchLine {
  readonly document: MailDocument;
  readonly acknowledgeBy: MailDue;
  readonly taskCount: number;
  readonly url?: string;
}

/** A dispatch whose missing acknowledgement is told to head or coordinator. */
export interface LateDispatchLine extends DispatchLine {
  readonly bodyName: string;
  readonly workingDaysLate: number;
}

export interface DueSoonLine extends WorkLine {
  readonly due: MailDue;
  readonly daysLeft: number;
}

export interface OverdueLine extends WorkLine {
  readonly due: MailDue;
  readonly daysLate: number;
}

/** Work a body says is not its own, waiting for the coordinator. */
export interface DeclinedLine {
  /** The body that declined. */
  readonly bodyName: string;
  /** Left out when the body declined the whole document. */
  readonly title?: string;
  readonly documentNumber: string;
  readonly reason: string;
  /** Whom it holds competent, in its own words. */
  readonly suggestedBody?: string;
  /** Set on a reminder: how long it has waited. */
  readonly workingDaysWaiting?: number;
  readonly url?: string;
}

/** A submission or period report that waits for the coordinator. */
export interface JudgementLine {
  readonly bodyName: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly submittedOn: string;
  readonly url?: string;
}

/** Something asked, with its answer where there is one. */
export interface ExchangeLine {
  readonly kind: 'question' | 'extension' | 'explanation';
  readonly bodyName: string;
  /** The work it is about, or the document. */
  readonly title: string;
  readonly documentNumber: string;
  readonly text: string;
  readonly askedOn: string;
  readonly answer?: string;
  /** The date of the work as it stands. */
  readonly due?: MailDue;
  /** By when to explain. */
  readonly explainBefore?: MailDue;
  readonly wantedDue?: MailDue;
  readonly grantedDue?: MailDue;
  readonly url?: string;
}

/** "Mốc": a way point of a piece of work. */
export interface MilestoneLine {
  readonly bodyName: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly text: string;
  readonly due: MailDue;
  /** Calendar days; below 0 it is late. */
  readonly daysLeft: number;
  /** Why it was dropped. */
  readonly reason?: string;
  readonly url?: string;
}

/** Work without a deadline that has been silent: "Việc này đang thế nào?" */
export interface SilentLine extends WorkLine {
  readonly silentDays: number;
}

/** A body that has ended with work in hand: its coordinator confirms who goes on with it. */
export interface BodyEndedLine {
  readonly document: MailDocument;
  readonly bodyName: string;
  /** Its last day. */
  readonly endedOn: string;
  readonly url?: string;
}

/** A campaign of which nothing is open: its coordinator may close it. */
export interface NothingOpenLine {
  readonly document: MailDocument;
  readonly url?: string;
}

/** One entry of the 07:30 digest; `template` names what it says today. */
export type DigestLine =
  | ({ readonly template: 'acknowledgementReminder' } & DispatchLine)
  | ({ readonly template: 'acknowledgementEscalation' | 'unacknowledgedList' } & LateDispatchLine)
  | ({ readonly template: 'silentWork' } & SilentLine)
  | ({ readonly template: 'dueSoon' } & DueSoonLine)
  | ({ readonly template: 'dueToday' } & WorkLine & { readonly due: MailDue })
  | ({ readonly template: 'overdue' } & OverdueLine)
  | ({ readonly template: 'decisionReminder'; readonly matter: 'declined' } & DeclinedLine)
  | ({ readonly template: 'decisionReminder'; readonly matter: 'judgement' } & JudgementLine)
  | ({ readonly template: 'decisionReminder'; readonly matter: 'asked' } & ExchangeLine)
  | ({ readonly template: 'explanationReminder' } & ExchangeLine)
  | ({ readonly template: 'milestoneReminder' } & MilestoneLine)
  | ({ readonly template: 'reportOpened' } & ReportLine)
  | ({ readonly template: 'bodyEnded' } & BodyEndedLine)
  | ({ readonly template: 'nothingOpen' } & NothingOpenLine);

/** One thing that an amendment does; dates as days. */
export interface AmendedMailLine {
  readonly what: AmendedLine['what'];
  readonly title: string;
  /** The words, or the field of the head, it had. */
  readonly from?: string;
  readonly field?: 'number' | 'symbol' | 'subject';
  readonly due?: MailDue;
  readonly oldDue?: MailDue;
}

/** What changed for a piece of work, or for everything under a document. */
export type WorkChange =
  | {
      readonly kind: 'due_changed';
      readonly title: string;
      readonly documentNumber: string;
      readonly newDue: MailDue;
      /** Left out when there was no deadline before. */
      readonly oldDue?: MailDue;
      readonly reason: string;
    }
  | {
      readonly kind: 'content_changed' | 'reinstated' | 'cancelled';
      readonly title: string;
      readonly documentNumber: string;
      readonly reason: string;
    }
  | {
      /** Work went to, or came from, the body named; or it has handed in its part of it. */
      readonly kind: 'transferred' | 'received' | 'support_handed_in';
      readonly title: string;
      readonly documentNumber: string;
      readonly otherBody: string;
      readonly due?: MailDue;
      readonly reason: string;
    }
  | {
      /** The whole campaign was recalled, or closed by its coordinator; or this body alone is no longer asked. */
      /** Of a campaign that carries work on: the work above has ended. */
      readonly kind: 'parent_ended';
      readonly document: MailDocument;
      readonly how: ParentEnding;
      /** Number of the document above. */
      readonly above: string;
      readonly issuerName: string;
      readonly reason: string;
    }
  | {
      /** The issuer changed what it asks, or set the document right. */
      readonly kind: 'amended';
      readonly document: MailDocument;
      /** The document by which it was done. */
      readonly by: string | null;
      /** The body must acknowledge again. */
      readonly acknowledge: boolean;
      readonly lines: readonly AmendedMailLine[];
      readonly reason: string;
    }
  | {
      readonly kind: 'campaign_recalled' | 'campaign_closed' | 'taken_back';
      readonly document: MailDocument;
      readonly reason: string;
    };
