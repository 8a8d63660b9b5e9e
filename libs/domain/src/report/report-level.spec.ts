import { levelOf, reportDueAt } from './report-level.js';

describe('the level at which a body reports', () => {
  it.each([
    ['Liên đoàn Lao động huyện Mường Tè', 'DISTRICT'],
    ['LĐLĐ thị xã Sa Pa', 'DISTRICT'],
    ['Liên đoàn Lao động thành phố Lai Châu', 'DISTRICT'],
    ['Thành ủy Sơn La', 'DISTRICT'],
    ['Thành ủy Hà Nội', 'PROVINCE'],
    ['Ủy ban nhân dân thành phố Đà Nẵng', 'PROVINCE'],
    ['Đảng ủy phường Tân Phong', 'COMMUNE'],
    ['UBND xã Bum Tở, huyện Mường Tè', 'COMMUNE'],
    ['UBND thị trấn Tam Đường', 'COMMUNE'],
    ['Sở Lao động - Thương binh và Xã hội tỉnh Sơn La', 'PROVINCE'],
    ['Tỉnh ủy Lai Châu', 'PROVINCE'],
    ['Ban Tuyên giáo Trung ương', 'CENTRAL'],
    ['Bộ Nội vụ', 'CENTRAL'],
    ['Bộ phận một cửa', null],
    ['Ban Tuyên giáo', null],
  ] as const)('%s: %s', (name, level) => {
    expect(levelOf({ kind: 'other', name })).toBe(level);
  });

  it('is that of a unit for grassroots unions and cells, and none for unions of a trade', () => {
    const name = 'Công đoàn ngành Y tế tỉnh Lai Châu';
    expect(levelOf({ kind: 'sectorUnion', name })).toBeNull();
    expect(levelOf({ kind: 'grassrootsUnion', name: 'CĐCS xã Bum Tở' })).toBe('UNIT');
    expect(levelOf({ kind: 'partyCell', name: 'Chi bộ 1' })).toBe('UNIT');
  });

  it('moves the day of the report', () => {
    const period = { dueAt: 20, dueByLevel: { COMMUNE: 16 } };
    expect(reportDueAt(period, { kind: 'stateAgency', name: 'UBND xã Bum Tở' })).toBe(16);
    expect(reportDueAt(period, { kind: 'stateAgency', name: 'UBND huyện Mường Tè' })).toBe(20);
  });
});
