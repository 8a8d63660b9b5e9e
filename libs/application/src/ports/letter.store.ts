import type { Instant, LetterDocument, LetterKind, LetterSettings, LocalDate } from '#domain';
import type { Actor } from '../shared/principal.js';

export interface KeptLetter {
  readonly id: string;
  readonly campaignId: string;
  readonly kind: LetterKind;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly subject: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
}

export interface NewLetter {
  readonly id: string;
  readonly campaignId: string;
  readonly issuerBodyId: string;
  readonly exchangeId: string | null;
  readonly kind: LetterKind;
  readonly series: string;
  readonly serial: number;
  readonly document: LetterDocument;
  readonly createdBy: Actor;
}

/** Work that is late with its body. */
export interface LateLine {
  readonly bodyName: string;
  readonly title: string;
  readonly dueAt: Instant;
}

/** An extension that was asked for and answered. */
export interface AnsweredExtension {
  readonly campaignId: string;
  readonly bodyName: string;
  readonly title: string;
  readonly reason: string;
  readonly askedAt: Instant;
  readonly oldDueAt: Instant | null;
  readonly wantedDueAt: Instant;
  readonly grantedDueAt: Instant | null;
  readonly answer: string | null;
}

/** "Công văn, thông báo": letters about a campaign, with the office's own numbers. */
export interface LetterStore {
  settings(issuerBodyId: string): Promise<LetterSettings | null>;
  /** Locked until the end: whoever numbers a letter holds it. */
  lockSettings(issuerBodyId: string): Promise<LetterSettings | null>;
  saveSettings(issuerBodyId: string, settings: LetterSettings): Promise<void>;
  /** One more than the last of the series. */
  nextSerial(issuerBodyId: string, series: string): Promise<number>;
  /** @returns false: the number is taken. */
  insert(letter: NewLetter): Promise<boolean>;
  list(campaignId: string): Promise<readonly KeptLetter[]>;
  find(
    campaignId: string,
    letterId: string,
  ): Promise<(KeptLetter & { readonly document: LetterDocument }) | null>;
  lateWork(campaignId: string, asOf: Instant): Promise<readonly LateLine[]>;
  answeredExtension(exchangeId: string): Promise<AnsweredExtension | null>;
  /** How many bodies have the document, and why it was taken back. */
  recallFacts(campaignId: string): Promise<{ readonly bodies: number; readonly reason: string }>;
}
