import { likePairs, SAME_DUTY } from './same-duty.js';

const likeness = (one: string, other: string): number =>
  likePairs([{ id: 1, text: one }], [{ id: 2, text: other }], 0)[0]?.likeness ?? 0;

describe('whether two tasks are the same duty', () => {
  it.each([
    [
      'Phối hợp tổ chức tuyên truyền, vận động hỗ trợ các trường mầm non vùng khó khăn trên địa bàn',
      'Tuyên truyền, vận động hỗ trợ trường mầm non ở vùng đặc biệt khó khăn',
    ],
    [
      'Rà soát, thống kê số đoàn viên có hoàn cảnh khó khăn',
      'Thống kê, rà soát đoàn viên công đoàn có hoàn cảnh khó khăn trên địa bàn',
    ],
    ['Tổ chức Hội nghị người lao động', 'Tổ chức Hội nghị cán bộ, công chức, người lao động'],
  ])('sees “%s” in other words', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThan(SAME_DUTY);
  });

  it.each([
    // The likest pair of different duties in the five seed directives.
    [
      'Tham mưu Kế hoạch triển khai thực hiện Kế hoạch số 349/KH-TLĐ',
      'Tham gia công tác giám sát việc thực hiện Chỉ thị số 21-CT/TW, Kế hoạch số 349/KH-TLĐ',
    ],
    [
      'Rà soát, thống kê số đoàn viên có hoàn cảnh khó khăn',
      'Rà soát, thống kê số công đoàn cơ sở chưa có quy chế',
    ],
    [
      'Báo cáo kết quả thực hiện Đề án hỗ trợ giáo dục mầm non',
      'Báo cáo kết quả thực hiện phong trào thi đua năm 2026',
    ],
    ['Tăng cường tổ chức thực hiện', 'Tiếp tục triển khai thực hiện'],
  ])('leaves “%s” beside another duty', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(SAME_DUTY);
  });

  it('compares a thousand tasks with five thousand in a moment', () => {
    const words = Array.from({ length: 400 }, (_, at) => `từ${at}`);
    const text = (seed: number): string =>
      Array.from({ length: 18 }, (_, at) => words[(seed * 31 + at * at * 7 + at) % 400]).join(' ');
    const list = (count: number, step: number) =>
      Array.from({ length: count }, (_, at) => ({ id: at, text: text(at * step) }));
    const began = performance.now();
    const pairs = likePairs(list(1000, 5), list(5000, 1));
    expect(pairs.length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
