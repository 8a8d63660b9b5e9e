import { formatDate, type LocalDate } from '#domain';
import { documentTypeName } from './document-type-name.js';

interface Named {
  readonly documentType: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuedOn: LocalDate | null;
}

const nameOf = ({ documentType, number, symbol, issuedOn }: Named): string => {
  const code = [number, symbol].filter((part) => part !== null && part !== '').join('/');
  const on = issuedOn === null ? '' : ` ngày ${formatDate(issuedOn)}`;
  return `${documentTypeName(documentType)} ${code}${on}`.replace(/ +/gu, ' ').trim();
};

/** What is written of work that is carried on below. */
export const CASCADE_WORDS = {
  /** Subject of the draft; the coordinator writes over it. */
  subject: (above: Named & { readonly issuerName: string }, title: string): string =>
    `Triển khai thực hiện ${nameOf(above)} của ${above.issuerName}: ${title}`,
  /** The body's word of progress about the work above. */
  issued: (document: Named, recipients: number): string =>
    `Đã ban hành ${nameOf(document)} triển khai xuống ${recipients} đơn vị cấp dưới.`,
};
