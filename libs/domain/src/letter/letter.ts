import { yearOf, type LocalDate } from '../shared/index.js';

/** Letters an office must write about a campaign anyway. */
export const LETTER_KINDS = ['urging', 'extensionAnswer', 'recall'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** "Thể thức": NĐ 30/2020/NĐ-CP for the state, the same layout for unions, HD 36-HD/VPTW for the Party. */
export const LETTER_FORMS = ['STATE', 'UNION', 'PARTY'] as const;
export type LetterForm = (typeof LETTER_FORMS)[number];

/** When numbers begin again at 1: each year (NĐ 30 Đ15), with each term of the committee (HD 36), never. */
export const NUMBERING_SCOPES = ['YEAR', 'TERM', 'CONTINUOUS'] as const;
export type NumberingScope = (typeof NUMBERING_SCOPES)[number];

/** How an office writes and numbers its letters. */
export interface LetterSettings {
  readonly form: LetterForm;
  readonly scope: NumberingScope;
  /** First day of the term; only of `TERM`. */
  readonly termStartsOn: LocalDate | null;
  /** The body's part of the symbol: "LĐLĐ" in 57/LĐLĐ, "ĐU" in 12-CV/ĐU. */
  readonly organSymbol: string;
  /** "Cơ quan chủ quản" above the issuer; null: none is printed. */
  readonly superior: string | null;
  /** "Địa danh". */
  readonly place: string;
  /** "TM. BAN THƯỜNG VỤ"; null: the signer signs alone. */
  readonly signingMark: string | null;
  readonly signerTitle: string;
  readonly signerName: string;
  /** "Lưu": how the last line of the recipients begins. */
  readonly filedWith: string;
}

/** A notice of recall is a named type, the others are official letters without a type's name (NĐ 30 PL III). */
const TYPE_CODES = { urging: 'CV', extensionAnswer: 'CV', recall: 'TB' } as const;
export const letterTypeCode = (kind: LetterKind): 'CV' | 'TB' => TYPE_CODES[kind];

/**
 * Which sequence of numbers a letter belongs to: by year or term; the Party numbers each type apart (HD 36-HD/VPTW).
 */
export function letterSeries(
  { form, scope, termStartsOn }: LetterSettings,
  kind: LetterKind,
  on: LocalDate,
): string {
  const span =
    scope === 'YEAR' ? String(yearOf(on)) : scope === 'TERM' ? `term ${termStartsOn ?? ''}` : 'all';
  return form === 'PARTY' ? `${span} ${letterTypeCode(kind)}` : span;
}

/** "05/LĐLĐ", "12/TB-LĐLĐ"; of the Party "05-CV/ĐU". Numbers below ten are padded (NĐ 30 PL I). */
export function letterNumber(
  { form, organSymbol }: LetterSettings,
  kind: LetterKind,
  number: number,
): string {
  const written = String(number).padStart(2, '0');
  const type = letterTypeCode(kind);
  if (form === 'PARTY') return `${written}-${type}/${organSymbol}`;
  // An official letter carries no abbreviation of a type.
  return type === 'CV' ? `${written}/${organSymbol}` : `${written}/${type}-${organSymbol}`;
}

/** A letter as it stands on paper. */
export interface LetterDocument {
  readonly form: LetterForm;
  readonly superior: string | null;
  readonly issuer: string;
  /** As `letterNumber` writes it. */
  readonly number: string;
  readonly place: string;
  readonly issuedOn: LocalDate;
  /** null: an official letter. */
  readonly typeName: string | null;
  /** "Trích yếu", beginning with a small letter. */
  readonly subject: string;
  /** "Kính gửi"; empty: none is printed. */
  readonly addressees: readonly string[];
  readonly paragraphs: readonly string[];
  /** Follows the first paragraph. */
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  /** "Nơi nhận", the file copy last. */
  readonly copies: readonly string[];
  readonly signer: {
    readonly mark: string | null;
    readonly title: string;
    readonly name: string;
  };
}
