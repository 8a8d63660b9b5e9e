import type { DocumentView } from '#application';
import type { LocalDate, Urgency } from '#domain';

/** The directive's columns of campaign `c` with its issuing body `i`. */
export const DOCUMENT_COLUMNS = `c.document_type, c.number, c.symbol, c.subject, c.issued_on::text as issued_on,
  c.signer_name, c.urgency, c.issuer_body_id, i.name as issuer_name`;

export interface DocumentRow {
  readonly document_type: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly subject: string;
  readonly issued_on: LocalDate | null;
  readonly signer_name: string | null;
  readonly urgency: Urgency | null;
  readonly issuer_body_id: string;
  readonly issuer_name: string;
}

export const toDocument = (row: DocumentRow): DocumentView => ({
  documentType: row.document_type,
  number: row.number,
  symbol: row.symbol,
  subject: row.subject,
  issuedOn: row.issued_on,
  signerName: row.signer_name,
  urgency: row.urgency,
  issuerBodyId: row.issuer_body_id,
  issuerName: row.issuer_name,
});
