import { localDate } from '#domain';
import { planNoteWords, saidPlanNote } from './plan-note.words.js';

describe('a note on a plan', () => {
  const on = localDate('2023-09-30');

  it('names the piece of work or the period, the day and why it is off', () => {
    const note = { code: 'DUE_ON_DAY_OFF', of: { task: '3.1' }, on, dayOff: 'Thứ Bảy' } as const;
    expect(planNoteWords(note)).toBe(
      'Hạn 30/09/2023 (Thứ Bảy) của việc 3.1 là ngày nghỉ: Thứ Bảy. Giữ nguyên ngày.',
    );
    expect(planNoteWords({ code: 'DUE_PASSED', of: { period: 'Quý III' }, on })).toBe(
      'Hạn 30/09/2023 của Quý III đã qua khi giao.',
    );
  });

  it('counts and names the bodies without work', () => {
    expect(saidPlanNote({ code: 'ACKNOWLEDGE_ONLY', bodies: ['Đơn vị 01', 'Đơn vị 02'] })).toEqual({
      code: 'ACKNOWLEDGE_ONLY',
      text: '2 đơn vị chỉ tiếp nhận, không có việc: Đơn vị 01; Đơn vị 02.',
    });
  });
});
