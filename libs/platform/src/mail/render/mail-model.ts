import type { ExchangeTemplate, MailAct } from '#domain';
import type { FormOfAddress, MailAudience } from '#wording';
import type {
  DeclinedLine,
  DigestLine,
  DispatchLine,
  DueSoonLine,
  ExchangeLine,
  JudgementLine,
  LateDispatchLine,
  MailDocument,
  MailDue,
  MilestoneLine,
  OverdueLine,
  ReportLine,
  WorkChange,
  WorkLine,
} from './mail-lines.js';

/**
 * What a mail says, as plain values: the caller decides who is told what, this folder only words it.
 * Dates are local dates of Vietnam (`2025-12-10`), closing times are `17:00`; urls are http(s). `template` is the name
 * of what the message says (`TemplateName`); a policy may send any of them singly.
 */
export type MailModel =
  | NewWorkMail
  | AcknowledgementReminderMail
  | AcknowledgementEscalationMail
  | DailyDigestMail
  | CampaignDigestMail
  | DueSoonMail
  | DueTodayMail
  | OverdueMail
  | ReturnedMail
  | DeclinedMail
  | JudgementMail
  | AskedMail
  | ExchangeMail
  | ExplanationReminderMail
  | MilestoneMail
  | MilestoneReminderMail
  | NudgedMail
  | ReportOpenedMail
  | ReportAcceptedMail
  | ChangedMail
  | SignInMail
  | AnchorMail
  | IntakeAnswerMail;

/** What every mail to a person of a body carries. */
export interface MailCommon {
  readonly formOfAddress: FormOfAddress;
  readonly audience: MailAudience;
  /** The body the reader stands for: the recipient body, or the issuing one for its coordinator. */
  readonly bodyName: string;
  /** Target of the one button. */
  readonly url: string;
  /** What the button names; null: the mail asks for nothing that may be done now, the page is only looked at. */
  readonly act: MailAct | null;
  /** Whether the coordinators get the answers to this mail. */
  readonly answered: boolean;
  /** "Liên hệ" line, for example a telephone number; left out when absent. */
  readonly hotline?: string;
}

/** Everything a body gets at launch, in one mail. A dispatch may hold reports only. */
export interface NewWorkMail extends MailCommon {
  readonly template: 'newWork';
  readonly document: MailDocument;
  /** "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC" as printed on the document. */
  readonly urgency?: string;
  /** Number of the document that this one takes the place of. */
  readonly replaces?: string;
  readonly tasks: readonly WorkLine[];
  readonly reports: readonly ReportLine[];
  readonly acknowledgeBy: MailDue;
  /** The mail was kept beyond it. */
  readonly acknowledgementIsLate: boolean;
}

/** Not acknowledged by the next working morning. */
export interface AcknowledgementReminderMail extends MailCommon {
  readonly template: 'acknowledgementReminder';
  readonly lines: readonly DispatchLine[];
}

/** Still not acknowledged, told to the head with a copy to the coordinator. */
export interface AcknowledgementEscalationMail extends MailCommon {
  readonly template: 'acknowledgementEscalation' | 'unacknowledgedList';
  readonly lines: readonly LateDispatchLine[];
}

/** The 07:30 digest of one recipient. With one line it takes that line's subject. */
export interface DailyDigestMail extends MailCommon {
  readonly template: 'dailyDigest' | 'silentWork' | 'bodyEnded' | 'nothingOpen';
  readonly on: string;
  readonly lines: readonly DigestLine[];
}

/** One campaign on one morning, for one of its issuer's own people: a table of bodies. */
export interface CampaignDigestMail extends MailCommon {
  readonly template: 'campaignDigest';
  readonly document: MailDocument;
  readonly lines: readonly DigestLine[];
  /** Bodies that could not be told themselves, one entry for each notice. */
  readonly unreached: readonly string[];
  /** Last day, by name, of bodies that are no more. */
  readonly endedOn: ReadonlyMap<string, string>;
}

export interface DueSoonMail extends MailCommon {
  readonly template: 'dueSoon';
  readonly lines: readonly DueSoonLine[];
}

export interface DueTodayMail extends MailCommon {
  readonly template: 'dueToday';
  readonly lines: readonly (WorkLine & { readonly due: MailDue })[];
}

export interface OverdueMail extends MailCommon {
  readonly template: 'overdue';
  readonly lines: readonly OverdueLine[];
}

/** The coordinator asks for more. */
export interface ReturnedMail extends MailCommon {
  readonly template: 'returned';
  readonly line: WorkLine;
  readonly reason: string;
}

/** To the coordinator, at once or as a reminder to decide. */
export interface DeclinedMail extends MailCommon {
  readonly template: 'declined' | 'decisionReminder' | 'decisionEscalation';
  readonly matter: 'declined';
  readonly lines: readonly DeclinedLine[];
}

/** Submissions or reports that have waited for the coordinator too long. */
export interface JudgementMail extends MailCommon {
  readonly template: 'decisionReminder' | 'decisionEscalation';
  readonly matter: 'judgement';
  readonly lines: readonly JudgementLine[];
}

/** Questions and requests that have waited for the coordinator too long. */
export interface AskedMail extends MailCommon {
  readonly template: 'decisionReminder' | 'decisionEscalation';
  readonly matter: 'asked';
  readonly lines: readonly ExchangeLine[];
}

/** What one side has asked the other, or answered. */
export interface ExchangeMail extends MailCommon {
  readonly template: ExchangeTemplate;
  readonly line: ExchangeLine;
}

/** An explanation is due today, or late. */
export interface ExplanationReminderMail extends MailCommon {
  readonly template: 'explanationReminder';
  readonly isLate: boolean;
  readonly lines: readonly ExchangeLine[];
}

/** A way point was added to the work, or dropped from it. */
export interface MilestoneMail extends MailCommon {
  readonly template: 'milestoneSet' | 'milestoneDropped';
  readonly line: MilestoneLine;
}

/** A way point is near, due today, or late. */
export interface MilestoneReminderMail extends MailCommon {
  readonly template: 'milestoneReminder';
  readonly lines: readonly MilestoneLine[];
}

/** The coordinator urges the body. */
export interface NudgedMail extends MailCommon {
  readonly template: 'nudged';
  readonly issuerName: string;
  readonly text: string;
  readonly lines: readonly WorkLine[];
}

export interface ReportOpenedMail extends MailCommon {
  readonly template: 'reportOpened';
  readonly lines: readonly ReportLine[];
}

export interface ReportAcceptedMail extends MailCommon {
  readonly template: 'reportAccepted';
  readonly period: string;
  readonly documentNumber: string;
  readonly submittedOn?: string;
}

export interface ChangedMail extends MailCommon {
  readonly template: 'changed';
  readonly changes: readonly WorkChange[];
}

/** A sign-in link, or the first one of an invited person. Not tied to a body's work. */
export interface SignInMail {
  readonly template: 'signIn';
  readonly formOfAddress: FormOfAddress;
  readonly purpose: 'sign_in' | 'invitation';
  /** For an invitation: the body the person is invited to work for. */
  readonly bodyName?: string;
  readonly url: string;
  /** "15 phút", "3 ngày" */
  readonly validFor: string;
  readonly hotline?: string;
}

/** Where the chains of an issuer stood, to be kept by somebody outside; the file comes with it. */
export interface AnchorMail {
  readonly template: 'chainAnchor';
  readonly formOfAddress: FormOfAddress;
  readonly issuerName: string;
  readonly day: string;
  readonly root: string;
  readonly chains: number;
  readonly url: string;
}

/** What was made of a directive that a coordinator forwarded. */
export type IntakeAnswerMail = {
  readonly template: 'intakeAnswer';
  readonly formOfAddress: FormOfAddress;
  /** The draft; of one that was refused, where a document is uploaded. */
  readonly url: string;
} & (
  | {
      readonly outcome: 'drafted';
      /** Number and symbol as read; null: not found. */
      readonly reference: string | null;
      readonly subject: string | null;
      readonly tasks: number;
      readonly questions: readonly { readonly text: string; readonly blocking: boolean }[];
      readonly notes: readonly string[];
    }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'secret' | 'unclear' }
);

/** A mail ready for `MailSender.send`; all parts are NFC. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}
