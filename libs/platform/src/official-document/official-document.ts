import type { DocumentLayout, LocalDate } from '#domain';
import type { TableFile } from '../table-file/table-file.js';

/** What stands between the heading and the signature. */
export type OfficialBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: TableFile['rows'];
      readonly sums: TableFile['sums'];
    };

/** An official document; what its office writes in by hand is left open. */
export interface OfficialDocument {
  readonly layout: DocumentLayout;
  readonly issuer: string;
  /** The body above it, over its name; null: none. */
  readonly superior: string | null;
  /** The line under the issuer: "Số: 12/BC-LĐLĐ", or with blanks for the number. */
  readonly number: string;
  /** null: left open. */
  readonly place: string | null;
  readonly date: LocalDate;
  /** null: an official letter, whose subject stands under its number. */
  readonly typeName: string | null;
  readonly subject: string;
  /** "Kính gửi"; empty: none is printed. */
  readonly addressees: readonly string[];
  readonly blocks: readonly OfficialBlock[];
  /** "Nơi nhận", the file copy last. */
  readonly copies: readonly string[];
  /** null: left open. */
  readonly signer: {
    /** "TM. BAN THƯỜNG VỤ"; null: signs for nobody else. */
    readonly mark: string | null;
    readonly title: string;
    readonly name: string;
  } | null;
  /** On a page of its own, across. */
  readonly annex: TableFile | null;
}

/** The bytes of the .docx; its library is loaded only when one is asked for. */
export async function writeOfficialDocument(document: OfficialDocument): Promise<Buffer> {
  const { renderOfficialDocument } = await import('./render-docx.js');
  return renderOfficialDocument(document);
}

/** The symbol of another type of the same office: KH-LĐLĐ → BC-LĐLĐ, KH/ĐUK → BC/ĐUK, and UBND-VX → BC-UBND-VX. */
export function symbolOf(code: string, symbol: string | null, type: string | null): string {
  if (symbol === null || symbol === '') return code;
  const [, mark = '-', rest] =
    (type === null ? null : new RegExp(`^${escaped(type)}([-/])(.+)$`, 'u').exec(symbol)) ?? [];
  return `${code}${mark}${rest ?? symbol}`;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
