import {
  ALIASES_MAX,
  BODY_KIND_LABELS,
  BODY_KINDS,
  DIRECTORY_LIMITS,
  FIRST_DAY,
  foldName,
  LAST_DAY,
  parseCode,
  parseEmail,
  parseWrittenDay,
  yearOf,
} from '#domain';
import type { BodyKind, ContactKind, LocalDate } from '#domain';

/** A cell that says nothing usable: what is wrong and what to write instead. */
export interface CellFault {
  readonly detail: string;
  readonly remedy: string;
}

export type Cell<T> = { readonly value: T } | { readonly fault: CellFault };

const fault = (detail: string, remedy: string): { readonly fault: CellFault } => ({
  fault: { detail, remedy },
});

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

export function readCode(text: string): Cell<string> {
  const code = parseCode(text);
  if (code !== null) return { value: code };
  return fault(
    text === '' ? 'Chưa có mã.' : `Mã “${text}” không dùng được.`,
    'Viết mã bằng chữ không dấu, chữ số, dấu chấm hoặc gạch nối, ví dụ “LC-TAM-DUONG”.',
  );
}

/** A field of free text, with the limit that every way into the directory has. */
export const readText =
  (field: 'name' | 'shortName' | 'organId' | 'contactName') =>
  (text: string): Cell<string | null> => {
    const max = DIRECTORY_LIMITS[field];
    if (text.length > max) return fault('Nội dung quá dài.', `Rút còn ${max} ký tự.`);
    return { value: text === '' ? null : text };
  };

/** `2025-06-30` or, as spreadsheets write it here, `30/6/2025`. Empty: open end. */
export function readDate(text: string): Cell<LocalDate | null> {
  if (text === '') return { value: null };
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  const date = parseWrittenDay(
    year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  if (date !== null) return { value: date };
  return fault(
    `“${text}” không phải một ngày có thật.`,
    `Viết ngày dạng 30/06/2025 hoặc 2025-06-30, từ năm ${yearOf(FIRST_DAY)} đến năm ${yearOf(LAST_DAY)}.`,
  );
}

export function readKind(text: string): Cell<BodyKind> {
  const key = foldName(text);
  const kind = BODY_KINDS.find(
    (one) => foldName(one) === key || foldName(BODY_KIND_LABELS[one]) === key,
  );
  if (kind !== undefined) return { value: kind };
  return fault(
    text === '' ? 'Chưa có loại đơn vị.' : `Không có loại đơn vị “${text}”.`,
    `Chọn một trong: ${Object.values(BODY_KIND_LABELS).join('; ')}.`,
  );
}

const ROLES: Readonly<Record<string, ContactKind>> = {
  'dau moi': 'contactPoint',
  contactpoint: 'contactPoint',
  'lanh dao': 'head',
  head: 'head',
};

export function readContactKind(text: string): Cell<ContactKind> {
  const kind = ROLES[foldName(text)];
  if (kind !== undefined) return { value: kind };
  return fault(`Không có vai trò “${text}”.`, 'Ghi “đầu mối” hoặc “lãnh đạo”.');
}

export function readEmail(text: string): Cell<string> {
  const email = parseEmail(text);
  if (email !== null) return { value: email };
  return fault(
    text === '' ? 'Chưa có địa chỉ thư.' : `“${text}” không phải một địa chỉ thư.`,
    'Ghi một địa chỉ dạng ten@coquan.vn, hoặc xóa dòng này khỏi tệp.',
  );
}

/** Other names, parted by `|`. */
export function readAliases(text: string): Cell<readonly string[]> {
  const names = text.split('|').map((name) => name.trim());
  const found = [...new Set(names.filter((name) => name !== ''))].sort();
  if (found.length > ALIASES_MAX || found.some((name) => name.length > DIRECTORY_LIMITS.name)) {
    const remedy = `Giữ nhiều nhất ${ALIASES_MAX} tên, mỗi tên ${DIRECTORY_LIMITS.name} ký tự.`;
    return fault('Quá nhiều tên gọi khác, hoặc có tên quá dài.', remedy);
  }
  return { value: found };
}
