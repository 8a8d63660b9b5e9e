import type {
  ExchangeKind,
  ExchangeState,
  Instant,
  LocalDate,
  MailedRow,
  ObligationKind,
  TemplateName,
  Urgency,
} from '#domain';

/** The directive a line of a mail comes from. */
export interface MailDocumentFacts {
  readonly documentType: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly subject: string;
  readonly issuedOn: LocalDate | null;
  readonly issuerName: string;
  readonly urgency: Urgency | null;
}

/** Something asked, as the rows say it when the mail leaves. */
export interface MailExchangeFacts {
  readonly kind: ExchangeKind;
  readonly state: ExchangeState;
  readonly text: string;
  readonly askedAt: Instant;
  readonly answer: string | null;
  /** By when to explain. */
  readonly dueAt: Instant | null;
  readonly wantedDueAt: Instant | null;
  readonly grantedDueAt: Instant | null;
}

/** One notification of a message, as the rows stand now. */
export interface MailLineFacts {
  readonly template: TemplateName;
  readonly kind: ObligationKind | null;
  readonly subjectId: string;
  /** Issues the directive, and answers questions about it. */
  readonly issuerBodyId: string;
  readonly document: MailDocumentFacts;
  readonly bodyName: string;
  /** The last day of a body that is no more. */
  readonly bodyEndedOn: LocalDate | null;
  readonly dispatchId: string | null;
  /** Due date of the obligation, or of the work the notice is about. */
  readonly dueAt: Instant | null;
  readonly openedAt: Instant | null;
  readonly lastWordAt: Instant | null;
  readonly taskTitle: string | null;
  readonly role: 'lead' | 'support' | 'monitor' | 'adviser' | null;
  readonly standing: boolean;
  readonly taskCount: number;
  readonly periodLabel: string | null;
  readonly cutoffOn: LocalDate | null;
  readonly submittedAt: Instant | null;
  readonly reason: string | null;
  /** Whom a body that declined holds competent, in its own words. */
  readonly suggestedBody: string | null;
  /** Whether what is about has been declined: the coordinator's decision to make, or a submission to judge otherwise. */
  readonly declined: boolean;
  /** The rows it is about, as they decide what may be done. */
  readonly row: MailedRow | null;
  /** Set where the notice is about something asked. */
  readonly exchange: MailExchangeFacts | null;
}

export interface NewWorkTask {
  readonly title: string;
  readonly role: 'lead' | 'support' | 'monitor' | 'adviser';
  readonly dueAt: Instant | null;
  readonly standing: boolean;
}

export interface NewWorkReport {
  readonly label: string;
  readonly dueAt: Instant;
  readonly cutoffOn: LocalDate | null;
}

/** All work of one dispatch, for the first mail. */
export interface NewWorkFacts {
  /** Number and symbol of the document that this one replaces; null: none. */
  readonly replaces: string | null;
  readonly tasks: readonly NewWorkTask[];
  readonly reports: readonly NewWorkReport[];
}

export interface MailContent {
  readonly lines: readonly MailLineFacts[];
  /** Set when a line is `newWork`. */
  readonly newWork: NewWorkFacts | null;
}
