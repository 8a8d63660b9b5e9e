import { BODY_KIND_LABELS, BODY_KINDS, foldName, parseLocalDate } from '#domain';
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

const CODE = /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/;
const MAX_CODE = 64;
const EMAIL = /^[^\s@,;<>"']+@[^\s@,;<>"']+\.[^\s@,;<>"']+$/;
const MAX_TEXT = 500;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

export function readCode(text: string): Cell<string> {
  if (CODE.test(text) && text.length <= MAX_CODE) return { value: text };
  return fault(
    text === '' ? 'Chưa có mã.' : `Mã “${text}” không dùng được.`,
    'Viết mã bằng chữ không dấu, chữ số, dấu chấm hoặc gạch nối, ví dụ “LC-TAM-DUONG”.',
  );
}

export function readText(text: string): Cell<string | null> {
  if (text.length > MAX_TEXT) return fault('Nội dung quá dài.', `Rút còn ${MAX_TEXT} ký tự.`);
  return { value: text === '' ? null : text };
}

/** `2025-06-30` or, as spreadsheets write it here, `30/6/2025`. Empty: open end. */
export function readDate(text: string): Cell<LocalDate | null> {
  if (text === '') return { value: null };
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  const date = parseLocalDate(
    year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  if (date !== null) return { value: date };
  return fault(
    `“${text}” không phải một ngày có thật.`,
    'Viết ngày dạng 30/06/2025 hoặc 2025-06-30.',
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
  const email = text.toLowerCase();
  if (EMAIL.test(email) && email.length <= 254) return { value: email };
  return fault(
    text === '' ? 'Chưa có địa chỉ thư.' : `“${text}” không phải một địa chỉ thư.`,
    'Ghi một địa chỉ dạng ten@coquan.vn, hoặc xóa dòng này khỏi tệp.',
  );
}

/** Other names, parted by `|`. */
export function readAliases(text: string): Cell<readonly string[]> {
  const names = text.split('|').map((name) => name.trim());
  return { value: [...new Set(names.filter((name) => name !== ''))].sort() };
}
