import { cutoffIn, cycleDaysIn, recurrenceIn } from './cycles.js';
import { deadlineInCell, deadlinesIn } from './deadlines.js';
import { sourceLine } from '../../text/source-line.js';

const line = (text: string) => sourceLine(text, 0, text.length);
const context = { issuedOn: '2026-03-02' };
const first = (text: string) => {
  const found = deadlinesIn(line(text), context)[0]?.deadline;
  return found ? [found.dueOn, found.time, found.rule] : null;
};

describe('deadlines in running text', () => {
  it.each([
    ['báo cáo trước ngày 15/4/2026', ['2026-04-14', null, 'before']],
    ['gửi về Sở trước ngày 01 tháng 5 năm 2026', ['2026-04-30', null, 'before']],
    ['nộp trước 20/6/2026', ['2026-06-19', null, 'before']],
    ['chậm nhất ngày 30/4/2026', ['2026-04-30', null, 'by']],
    ['chậm nhất là ngày 08 tháng 9 năm 2026', ['2026-09-08', null, 'by']],
    ['gửi báo cáo muộn nhất vào ngày 7/7/2026', ['2026-07-07', null, 'by']],
    ['thực hiện đến hết ngày 31/12/2026', ['2026-12-31', null, 'by']],
    ['hạn cuối ngày 9/9/2026', ['2026-09-09', null, 'by']],
    ['hoàn thành trong ngày 3/3/2026', ['2026-03-03', null, 'by']],
    ['trước 9h00 ngày 20/5/2026', ['2026-05-20', '09:00', 'before-time']],
    ['trước 16 giờ 30 phút ngày 12 tháng 6 năm 2026', ['2026-06-12', '16:30', 'before-time']],
    ['hoàn thành trong tháng 6 năm 2026', ['2026-06-30', null, 'end-of-month']],
    ['hoàn thành trong tháng 2/2028', ['2028-02-29', null, 'end-of-month']],
    ['trình phê duyệt trong quý II năm 2026', ['2026-06-30', null, 'end-of-quarter']],
    ['ban hành trong quý IV/2026', ['2026-12-31', null, 'end-of-quarter']],
    ['hoàn thành trong năm 2026', ['2026-12-31', null, 'end-of-year']],
    ['gửi trước tháng 7/2026', ['2026-06-30', null, 'before']],
    ['triển khai sau khi có hướng dẫn của cấp trên', [null, null, 'after-event']],
    [
      'báo cáo trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản',
      [null, null, 'after-event'],
    ],
    ['gửi danh sách trước ngày 25/12', ['2026-12-24', null, 'before']],
    ['gửi danh sách trước ngày 10/01', ['2027-01-09', null, 'before']],
  ])('%s', (text, expected) => {
    expect(first(text)).toEqual(expected);
  });

  it.each([
    'mục tiêu đến năm 2035',
    'giai đoạn 2026-2030',
    'theo Kế hoạch số 4/KH-UBND ngày 09/9/2026 của UBND tỉnh',
    'hội nghị tổ chức vào ngày 20/8/2026',
    'lễ hội diễn ra từ ngày 5/4/2026 đến ngày 9/4/2026',
    'số liệu tính đến ngày 30/6/2026',
    'đã hoàn thành trước ngày 30/4/2026',
    'các nhiệm vụ được giao trong năm 2026',
    'gửi trước ngày 30/01/2026',
    'báo cáo trước ngày 25 hằng tháng',
    'luật có hiệu lực từ ngày 01/7/2026',
    'trực 24/24 giờ',
  ])('no deadline: %s', (text) => {
    expect(first(text)).toBeNull();
  });

  it('keeps the words as printed', () => {
    const text = 'gửi  về Sở trước ngày 15–4–2026';
    expect(deadlinesIn(line(text), context)[0]?.deadline.words).toBe('trước ngày 15–4–2026');
  });
});

describe('a cell of a time column', () => {
  it.each([
    ['Quý III/2026', '2026-09-30', 'end-of-quarter'],
    ['Quý I năm 2027', '2027-03-31', 'end-of-quarter'],
    ['Tháng 11/2026', '2026-11-30', 'end-of-month'],
    ['2026', '2026-12-31', 'end-of-year'],
    ['Năm 2027', '2027-12-31', 'end-of-year'],
    ['15/10/2026', '2026-10-15', 'by'],
    ['Trước ngày 15/10/2026', '2026-10-14', 'before'],
    ['Sau khi có Nghị định của Chính phủ', null, 'after-event'],
  ])('%s', (text, dueOn, rule) => {
    expect(deadlineInCell(line(text), context)?.deadline).toMatchObject({ dueOn, rule });
  });

  it.each([
    'Thường xuyên',
    'Hằng năm',
    'Theo kế hoạch riêng',
    '2026-2030',
    'Tháng 12 hằng năm',
    'Giai đoạn 2026 - 2028',
    '',
  ])('sets none: %s', (text) => expect(deadlineInCell(line(text), context)).toBeNull());
});

describe('cycles', () => {
  it.each([
    ['báo cáo hằng năm', 'YEAR'],
    ['tổng kết hàng năm', 'YEAR'],
    ['định kỳ hằng quý báo cáo', 'QUARTER'],
    ['hàng tháng tổng hợp', 'MONTH'],
    ['định kỳ 6 tháng, năm báo cáo kết quả', 'HALF'],
    ['báo cáo 9 tháng', 'NINE_MONTHS'],
    ['định kỳ báo cáo theo quy định', 'UNSTATED'],
    ['định kỳ ngày 20 hằng tháng gửi số liệu', 'MONTH'],
  ])('%s', (text, every) => {
    expect(recurrenceIn(line(text))?.recurrence.every).toBe(every);
  });

  it.each([
    'bố trí trong dự toán ngân sách hằng năm',
    'báo cáo trước ngày 5/5/2026',
    'thu nhập bình quân hằng năm',
  ])('no cycle: %s', (text) => expect(recurrenceIn(line(text))).toBeNull());

  it.each([
    ['trước ngày 28 hằng tháng', { day: 27, month: null, rule: 'before' }, 'MONTH'],
    ['trước ngày 15/12 hằng năm', { day: 14, month: 12, rule: 'before' }, 'YEAR'],
    ['vào ngày 20 hàng tháng', { day: 20, month: null, rule: 'by' }, 'MONTH'],
    ['trước ngày 20 của tháng cuối quý', { day: 19, month: null, rule: 'before' }, 'QUARTER'],
  ])('the day of %s', (text, day, every) => {
    expect(cycleDaysIn(line(text))[0]).toMatchObject({ day, every });
  });

  it('reads a cut-off apart from the due day', () => {
    expect(
      cutoffIn(line('chốt số liệu ngày 25 của tháng báo cáo, gửi trước ngày 28 hằng tháng')),
    ).toMatchObject({ day: { day: 25 } });
    expect(cutoffIn(line('số liệu tính đến ngày 14/6/2026, gửi về Sở'))).toMatchObject({
      date: '2026-06-14',
    });
  });
});
