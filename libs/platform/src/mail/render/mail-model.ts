/**
 * What a mail says, as plain values: the caller decides who is told what, this folder only words it.
 * Dates are local dates of Vietnam (`2025-12-10`), closing times are `17:00`; urls are http(s).
 */
export type MailModel =
  | NewWorkMail
  | AcknowledgementReminderMail
  | AcknowledgementEscalationMail
  | DailyDigestMail
  | DueSoonMail
  | DueTodayMail
  | OverdueMail
  | ReturnedMail
  | DeclinedMail
  | ReportOpenedMail
  | ReportAcceptedMail
  | WeeklyDigestMail
  | ChangedMail
  | SignInMail;

/** Codes of the template table; the reminder policy names them too. */
export type MailTemplate = MailModel['template'];

/** How the reader is addressed; an installation chooses one. */
export type FormOfAddress = 'đồng chí' | 'anh/chị';

/** Why this reader gets the mail; worded in its last line. */
export type MailAudience = 'contact_point' | 'head' | 'coordinator' | 'leader';

/** What every mail to a person of a body carries. */
export interface MailCommon {
  readonly formOfAddress: FormOfAddress;
  readonly audience: MailAudience;
  /** The body the reader stands for: the recipient body, or the issuing one for its coordinator. */
  readonly bodyName: string;
  /** Target of the one button. */
  readonly url: string;
  /** "Liên hệ" line, for example a telephone number; left out when absent. */
  readonly hotline?: string;
}

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

/** Work without a deadline that has been silent: "Việc này đang thế nào?" */
export interface SilentLine extends WorkLine {
  readonly silentDays: number;
}

/** T1: everything a body gets at launch, in one mail. A dispatch may hold reports only. */
export interface NewWorkMail extends MailCommon {
  readonly template: 'T1';
  readonly document: MailDocument;
  /** "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC" as printed on the document. */
  readonly urgency?: string;
  readonly tasks: readonly WorkLine[];
  readonly reports: readonly ReportLine[];
  readonly acknowledgeBy: MailDue;
}

/** T2: not acknowledged by the next working morning. */
export interface AcknowledgementReminderMail extends MailCommon {
  readonly template: 'T2';
  readonly lines: readonly DispatchLine[];
}

/** T3: still not acknowledged, told to the head with a copy to the coordinator. */
export interface AcknowledgementEscalationMail extends MailCommon {
  readonly template: 'T3';
  readonly lines: readonly LateDispatchLine[];
}

/** One entry of the 07:30 digest; `template` is the step's own template. */
export type DigestLine =
  | ({ readonly template: 'T2' } & DispatchLine)
  | ({ readonly template: 'T3' | 'T16' } & LateDispatchLine)
  | ({ readonly template: 'T4' } & SilentLine)
  | ({ readonly template: 'T5' } & DueSoonLine)
  | ({ readonly template: 'T6' } & WorkLine & { readonly due: MailDue })
  | ({ readonly template: 'T7' } & OverdueLine)
  | ({ readonly template: 'T13' } & DeclinedLine)
  | ({ readonly template: 'judgement' } & JudgementLine)
  | ({ readonly template: 'T14' } & ReportLine);

/** T4: the 07:30 digest of one recipient. With one line it takes that line's subject. */
export interface DailyDigestMail extends MailCommon {
  readonly template: 'T4';
  readonly on: string;
  readonly lines: readonly DigestLine[];
}

export interface DueSoonMail extends MailCommon {
  readonly template: 'T5';
  readonly lines: readonly DueSoonLine[];
}

export interface DueTodayMail extends MailCommon {
  readonly template: 'T6';
  readonly lines: readonly (WorkLine & { readonly due: MailDue })[];
}

export interface OverdueMail extends MailCommon {
  readonly template: 'T7';
  readonly lines: readonly OverdueLine[];
}

/** T10: the coordinator asks for more. */
export interface ReturnedMail extends MailCommon {
  readonly template: 'T10';
  readonly line: WorkLine;
  readonly reason: string;
}

/** T13: to the coordinator, at once or as a reminder to decide. */
export interface DeclinedMail extends MailCommon {
  readonly template: 'T13';
  readonly lines: readonly DeclinedLine[];
}

export interface ReportOpenedMail extends MailCommon {
  readonly template: 'T14';
  readonly lines: readonly ReportLine[];
}

export interface ReportAcceptedMail extends MailCommon {
  readonly template: 'T15';
  readonly period: string;
  readonly documentNumber: string;
  readonly submittedOn?: string;
}

/** T16: the coordinator's weekly list. */
export interface WeeklyDigestMail extends MailCommon {
  readonly template: 'T16';
  /** ISO week number. */
  readonly week: number;
  readonly overdue: readonly OverdueLine[];
  readonly unacknowledged: readonly LateDispatchLine[];
  readonly awaitingJudgement: readonly JudgementLine[];
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
      /** The whole campaign was recalled, or closed by its coordinator. */
      readonly kind: 'campaign_recalled' | 'campaign_closed';
      readonly document: MailDocument;
      readonly reason: string;
    };

/** T17 */
export interface ChangedMail extends MailCommon {
  readonly template: 'T17';
  readonly changes: readonly WorkChange[];
}

/** T19: a sign-in link, or the first one of an invited person. Not tied to a body's work. */
export interface SignInMail {
  readonly template: 'T19';
  readonly formOfAddress: FormOfAddress;
  readonly purpose: 'sign_in' | 'invitation';
  /** For an invitation: the body the person is invited to work for. */
  readonly bodyName?: string;
  readonly url: string;
  /** "15 phút", "3 ngày" */
  readonly validFor: string;
  readonly hotline?: string;
}

/** A mail ready for `MailSender.send`; all parts are NFC. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}
