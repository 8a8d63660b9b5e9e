/** Offsets into `Reading.text` in UTF-16 units, end exclusive: `text.slice(start, end)` is a verbatim quotation. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** explicit: written, with evidence · suggested: inferred, with a note · ask: not written or contradictory · absent: not needed. */
export type FieldStatus = 'explicit' | 'suggested' | 'ask' | 'absent';

/** One value of a reading with the passages it comes from; `note` is Vietnamese, for the coordinator. */
export interface Field<T> {
  readonly value: T | null;
  readonly status: FieldStatus;
  readonly evidence: readonly Passage[];
  readonly note?: string;
  /** The rule of the grammar that made it, family/name; a correction is counted under it. */
  readonly rule?: string;
}

/** Whose form rules the document follows. */
export type Regime = 'STATE' | 'UNION' | 'PARTY';
export type ReadUrgency = 'KHAN' | 'THUONG_KHAN' | 'HOA_TOC';
export type BasisRelation = 'issuedUnder' | 'implements' | 'continues' | 'onProposalOf';
/** body: one named body · group: a class, its members are asked · subset: part of a group by a property. */
export type PartyKind = 'body' | 'group' | 'subset';
export type CopyPurpose = 'execute' | 'report' | 'coordinate' | 'information' | 'file';
export type ReadNature = 'finite' | 'standing' | 'fulfilled';
export type ReadRole = 'lead' | 'support' | 'monitor' | 'adviser';
export type DeadlineRule =
  | 'before'
  | 'by'
  | 'end-of-month'
  | 'end-of-quarter'
  | 'end-of-year'
  | 'before-time'
  | 'after-event';
export type Every = 'MONTH' | 'QUARTER' | 'HALF' | 'NINE_MONTHS' | 'YEAR' | 'UNSTATED';
export type ReportKind = 'interim' | 'final' | 'periodic' | 'adhoc';

export interface SignerFields {
  readonly name: Field<string>;
  readonly title: Field<string>;
  /** "TM. BAN THƯỜNG VỤ", "KT. BỘ TRƯỞNG": kept in the printed capitals. */
  readonly authority: Field<string>;
}

/** A document named in the text; `type` is a code such as KH, NĐ, Luật. */
export interface CitedDocument {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly evidence: readonly Passage[];
  /** The rule of the grammar that made it. */
  readonly rule?: string;
}

/** "Căn cứ": `of` null says this document has the basis; k says basis k has it. */
export interface BasisDocument extends CitedDocument {
  readonly relation: BasisRelation;
  readonly of: number | null;
}

export interface ReadAddressee {
  readonly text: string;
  readonly kind: PartyKind;
  readonly status: FieldStatus;
  readonly evidence: readonly Passage[];
  /** The rule of the grammar that made it. */
  readonly rule?: string;
}

export interface ReadCopy {
  readonly text: string;
  readonly purpose: CopyPurpose;
  readonly status: FieldStatus;
  readonly evidence: readonly Passage[];
  /** The rule of the grammar that made it. */
  readonly rule?: string;
}

export interface ReadAssignee extends ReadAddressee {
  readonly role: ReadRole;
}

/** `dueOn` is the last day, ISO; null only for `after-event`. `time` is HH:MM of Asia/Ho_Chi_Minh. */
export interface ReadDeadline {
  readonly words: string;
  readonly dueOn: string | null;
  readonly time: string | null;
  readonly rule: DeadlineRule;
}

export interface ReadRecurrence {
  readonly words: string;
  readonly every: Every;
}

export interface RatioTarget {
  readonly words: string;
  /** 1 is 100 %. */
  readonly ratio: number;
}
export interface CountTarget {
  readonly words: string;
  readonly count: number;
  readonly unit: string;
}
export type ReadTarget = RatioTarget | CountTarget;

export interface ReadProduct {
  readonly text: string;
  readonly evidence: readonly Passage[];
  /** The rule of the grammar that made it. */
  readonly rule?: string;
}

/** One leaf duty of the directive: a proposal, never work by itself. */
export interface ReadTask {
  readonly ordinal: string;
  readonly title: string;
  readonly quote: Passage;
  readonly nature: ReadNature;
  readonly assignees: readonly ReadAssignee[];
  readonly reportsTo: Field<string>;
  readonly deadline: Field<ReadDeadline>;
  readonly recurrence: Field<ReadRecurrence>;
  readonly target: Field<ReadTarget>;
  readonly products: readonly ReadProduct[];
  /** Read with little ground: a proposal to be looked at, `note` says why. Absent where the words are plain. */
  readonly status?: 'suggested';
  readonly note?: string;
}

/** The day of a cycle: "trước ngày 28 hàng tháng" is day 27 of each month; `month` 1–12 for yearly cycles. */
export interface CycleDay {
  readonly day: number;
  readonly month: number | null;
  readonly words: string;
  readonly rule: 'before' | 'by';
}
export type ReportDay = string | CycleDay;

/** A reporting duty, whether or not it also stands as a task. */
export interface ReadReporting {
  readonly kind: ReportKind;
  readonly words: string;
  readonly who: Field<string>;
  readonly to: Field<string>;
  readonly every: Field<Every>;
  readonly dueOn: Field<ReportDay>;
  readonly cutoff: Field<ReportDay>;
  readonly mergedInto: Field<string>;
  readonly evidence: readonly Passage[];
}

export const ANOMALY_CODES = [
  'BASIS_AFTER_DOCUMENT',
  'BASIS_DATE_MISSING',
  'BASIS_YEAR_MISSING',
  'NUMBER_MISSING',
  'DATE_MISSING',
  'HEADER_MISSING',
  'SYMBOL_INCOMPLETE',
  'SECTION_SKIPPED',
  'MISPRINT',
  'CONFLICTING_NAMES',
  'DUPLICATE_DUTY',
  'SELF_FULFILLED_TASK',
  'DEADLINE_ON_DAY_OFF',
  'DEADLINE_PASSED',
  'EXECUTE_LINE_MISSING',
  'LEAD_EQUALS_SUPPORT',
  'ENDED_BODY',
  'TRUNCATED',
  'OTHER',
] as const;
export type AnomalyCode = (typeof ANOMALY_CODES)[number];

export interface ReadAnomaly {
  readonly code: AnomalyCode;
  readonly severity: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly evidence: readonly Passage[];
}

export const QUESTION_CODES = [
  'GROUP_MEMBERS',
  'SUBSET_MEMBERS',
  'ACK_DEADLINE',
  'TASK_DEADLINE',
  'DEADLINE_MEANING',
  'REPORT_CYCLE',
  'REPORT_DUE',
  'REPORT_WANTED',
  'DOCUMENT_NUMBER',
  'DOCUMENT_DATE',
  'DATE_CONFLICT',
  'TASK_OWNER',
  'TARGET_BASE',
  'ENDED_BODY',
  'OVERLAP',
  'OTHER',
] as const;
export type QuestionCode = (typeof QUESTION_CODES)[number];

export interface ReadQuestion {
  readonly code: QuestionCode;
  /** A path in the reading, "tasks/2/deadline". */
  readonly about: string;
  readonly question: string;
  /** Words for a person; the machine default is the field's value. */
  readonly default: string | null;
  /** Launching without an answer would be wrong or impossible. */
  readonly blocking: boolean;
}

/** "Kết quả bóc tách văn bản": a proposal with evidence; a coordinator confirms it. */
export interface Reading {
  readonly schema: 'dondoc.reading/v1';
  readonly text: string;
  readonly regime: Field<Regime>;
  readonly documentType: Field<string>;
  readonly number: Field<string>;
  readonly symbol: Field<string>;
  readonly issuer: Field<string>;
  readonly superior: Field<string>;
  readonly place: Field<string>;
  readonly issuedOn: Field<string>;
  readonly subject: Field<string>;
  readonly urgency: Field<ReadUrgency>;
  readonly signer: SignerFields;
  readonly draftingUnit: Field<string>;
  readonly basis: readonly BasisDocument[];
  readonly mentions: readonly CitedDocument[];
  readonly addressees: readonly ReadAddressee[];
  readonly copies: readonly ReadCopy[];
  readonly tasks: readonly ReadTask[];
  readonly reporting: readonly ReadReporting[];
  readonly anomalies: readonly ReadAnomaly[];
  readonly questions: readonly ReadQuestion[];
}

/** Why a text is not read: a secrecy mark (nothing may be kept of it), or nothing to read. */
export type ReadingRefusal = 'SECRET_DOCUMENT' | 'EMPTY_TEXT';
