import type {
  DeclinedLine,
  DigestLine,
  DispatchLine,
  DueSoonLine,
  JudgementLine,
  LateDispatchLine,
  MailDocument,
  MailDue,
  OverdueLine,
  ReportLine,
  WorkChange,
  WorkLine,
} from './mail-lines.js';

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
  | JudgementMail
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

/** Submissions or reports that have waited for the coordinator too long; no number in the table. */
export interface JudgementMail extends MailCommon {
  readonly template: 'judgement';
  readonly lines: readonly JudgementLine[];
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
