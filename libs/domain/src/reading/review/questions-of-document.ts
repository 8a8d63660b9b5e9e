import { type Asker, blocked, has, open } from './question.js';

/** A date printed before that of its basis. */
export const dateConflict: Asker = ({ reading }) =>
  has(reading.anomalies, 'BASIS_AFTER_DOCUMENT')
    ? blocked(
        'issuedOn',
        'Ngày ban hành in trong văn bản sớm hơn ngày của văn bản làm căn cứ. Ngày nào in sai, ngày đúng là ngày nào?',
      )
    : null;

export const numberMissing: Asker = ({ reading }) =>
  reading.number.value === null
    ? blocked(
        'number',
        'Bản này không có số. Văn bản được ban hành với số, ký hiệu nào?',
        reading.symbol.value,
      )
    : null;

export const dateMissing: Asker = ({ reading }) =>
  reading.issuedOn.value === null
    ? blocked(
        'issuedOn',
        'Bản này không có ngày ban hành. Văn bản được ban hành ngày nào, tại đâu?',
      )
    : null;

export const sectionSkipped: Asker = ({ reading }) =>
  has(reading.anomalies, 'SECTION_SKIPPED')
    ? open(
        'text',
        'Văn bản đánh số mục không liên tục. Bản gốc có thiếu mục nào không, hay chỉ đánh số nhầm?',
        'Đánh số nhầm, không thiếu nội dung',
      )
    : null;

/** A general part that says again what the organising part orders. */
export const overlap: Asker = ({ chosen }) =>
  chosen.repetitions.length > 0
    ? blocked(
        'tasks',
        `Phần nội dung (${chosen.repetitions.map((r) => `mục ${r.ordinal}`).join(', ')}) nêu lại các việc của phần tổ chức thực hiện. Chỉ tạo nhiệm vụ theo phần tổ chức thực hiện, hay giao thêm nhiệm vụ riêng?`,
        'Chỉ tạo nhiệm vụ theo phần tổ chức thực hiện',
      )
    : null;

/** A text that breaks off may lack duties. */
export const cutShort: Asker = ({ reading }) =>
  has(reading.anomalies, 'TRUNCATED')
    ? blocked(
        'text',
        'Văn bản có vẻ bị cắt ở cuối. Có bản đầy đủ để đọc lại không, hay chỉ giao các việc đọc được?',
      )
    : null;
