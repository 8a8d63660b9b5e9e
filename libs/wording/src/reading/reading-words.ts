import { formatDate, parseLocalDate } from '#domain';
import type { Reading, ReadRole, ReadTask } from '#domain/reading';
import { documentTypeName } from '../document-type-name.js';

const ROLE_WORDS: Readonly<Record<ReadRole, string>> = {
  lead: 'Chủ trì',
  support: 'Phối hợp',
  monitor: 'Theo dõi, đôn đốc',
  adviser: 'Tham mưu',
};
const UNKNOWN = '(chưa rõ)';

const dayInWords = (iso: string): string => {
  const day = parseLocalDate(iso);
  return day === null ? iso : formatDate(day);
};

/** Symbols of the Party stand behind a dash (11-CT/TW), all others behind a stroke (470/KH-UBND, 15/2019/NĐ-CP). */
const PARTY_SYMBOL = /^[^\d/][^/]*\//u;

/** "533/LĐLĐ-TgNc ngày 19/02/2025", "11-CT/TW"; a number that is not known is "…". */
export function referenceInWords(
  number: string | null,
  symbol: string | null,
  issuedOn: string | null,
): string {
  const dash = symbol !== null && PARTY_SYMBOL.test(symbol) ? '-' : '/';
  const reference = [number ?? '…', ...(symbol === null ? [] : [symbol])].join(dash);
  return issuedOn === null ? reference : `${reference} ngày ${dayInWords(issuedOn)}`;
}

/** The frame of a reading as lines for a person: label and value. */
export function frameInWords(reading: Reading): readonly (readonly [string, string])[] {
  const { documentType, number, symbol, issuedOn, signer } = reading;
  const type = documentTypeName(documentType.value);
  return [
    ['Văn bản', `${type} số ${referenceInWords(number.value, symbol.value, issuedOn.value)}`],
    ['Cơ quan ban hành', reading.issuer.value ?? UNKNOWN],
    ['Trích yếu', reading.subject.value ?? UNKNOWN],
    ['Người ký', [signer.name.value ?? UNKNOWN, signer.title.value].filter(Boolean).join(', ')],
    ['Nơi thực hiện', reading.addressees.map((one) => one.text).join('; ') || UNKNOWN],
  ];
}

/** Who does a task, role by role: "Chủ trì: A; Phối hợp: B, C". */
export function assigneesInWords({ assignees }: ReadTask): string {
  const roles = (Object.keys(ROLE_WORDS) as ReadRole[]).flatMap((role) => {
    const names = assignees.filter((one) => one.role === role).map((one) => one.text);
    return names.length === 0 ? [] : [`${ROLE_WORDS[role]}: ${[...new Set(names)].join(', ')}`];
  });
  return roles.join('; ') || UNKNOWN;
}

/** When a task is due, in the document's words with the day they mean; a standing task has no end. */
export function dueInWords({ deadline, recurrence, nature }: ReadTask): string {
  const { value } = deadline;
  if (value !== null) {
    const time = value.time === null ? '' : `${value.time} `;
    return value.dueOn === null ? value.words : `${time}${dayInWords(value.dueOn)}`;
  }
  if (recurrence.value !== null) return recurrence.value.words;
  if (nature === 'fulfilled') return 'Chính văn bản này thực hiện';
  return nature === 'standing' ? 'Thường xuyên' : 'Không ghi';
}
