import { cycleDaysIn, recurrenceIn } from './grammar/time/cycles.js';
import { deadlineInCell, deadlinesIn } from './grammar/time/deadlines.js';
import { readDirective } from './read-directive.js';
import type { Reading } from './reading.js';
import { sourceLine } from './text/source-line.js';

const read = (text: string): Reading => {
  const result = readDirective(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const line = (text: string) => sourceLine(text, 0, text.length);
const due = (text: string, issuedOn = '2026-03-02') => {
  const found = deadlinesIn(line(text), { issuedOn })[0]?.deadline;
  return found ? [found.dueOn, found.rule, ...(found.time ? [found.time] : [])] : null;
};
const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const BELOW = 'Độc lập - Tự do - Hạnh phúc';
const FOOT =
  'Nơi nhận:\n- Như trên;\n- Lưu: VT, TH.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nPhạm Minh Đức\n';
const letter = (opening: string, ...items: string[]) =>
  read(
    `SỞ XÂY DỰNG\n\n${MOTTO}\n${BELOW}\n\nSố: 71/SXD-TH\nV/v rà soát công trình\n\nVinh, ngày 02 tháng 3 năm 2026\n\nKính gửi:\n- Công an tỉnh;\n- Sở Tài chính.\n\n${opening}\n\n${items.join('\n\n')}\n\n${FOOT}`,
  );
const LEAD = 'Sở Xây dựng đề nghị các đơn vị thực hiện các nội dung sau:';
const withItem = (item: string) => letter(LEAD, item);
const basisOf = (opening: string) =>
  letter(opening, '1. Rà soát các công trình.').basis.map((b) => [b.number, b.relation, b.of]);

describe('headers printed in two columns', () => {
  it('takes row by row: body, motto, place, motto', () => {
    const { issuer, superior, place, number, symbol } = read(
      `ỦY BAN NHÂN DÂN ${MOTTO}\nTỈNH LẠNG SƠN ${BELOW}\n\nSố: 08 /CT-UBND Lạng Sơn, ngày 16 tháng 5 năm 2026\n\nCHỈ THỊ\nVề việc bảo vệ rừng\n\nĐể bảo vệ rừng trong mùa khô, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n\n1. Chi cục Kiểm lâm kiểm tra rừng.\n`,
    );
    expect([issuer, superior, place, number, symbol].map((f) => f.value)).toEqual([
      'Ủy ban nhân dân tỉnh Lạng Sơn',
      null,
      'Lạng Sơn',
      '08',
      'CT-UBND',
    ]);
  });

  it('parts a symbol from the place far to its right', () => {
    const { symbol, place } = read(
      `SỞ Y TẾ\n${MOTTO}\n${BELOW}\nSố:46 /SYT- NVY                 Tam Kỳ, ngày 12 tháng 12 năm 2026\nV/v tiêm chủng\n\nKính gửi: Các bệnh viện.\n\nSở Y tế đề nghị các bệnh viện tổ chức tiêm chủng.\n`,
    );
    expect([symbol.value, place.value]).toEqual(['SYT-NVY', 'Tam Kỳ']);
  });

  it('reads a subject whose lines have the date between them', () => {
    const { subject, issuedOn } = read(
      `SỞ Y TẾ\n${MOTTO}\n${BELOW}\nSố: 46/SYT-NVY\nV/v báo cáo công tác        Tam Kỳ, ngày 12 tháng 12 năm 2026\ntiêm chủng mở rộng\n\nKính gửi: Các bệnh viện.\n\nSở Y tế đề nghị các bệnh viện báo cáo.\n`,
    );
    expect(issuedOn.value).toBe('2026-12-12');
    expect(subject.value).toBe('báo cáo công tác tiêm chủng mở rộng');
  });

  it('joins a place below a body that seems complete', () => {
    const { issuer } = read(
      `BAN CHỈ HUY PHÒNG THỦ DÂN SỰ\nTỈNH BẮC NINH\n\n${MOTTO}\n${BELOW}\n\nSố: 5/CĐ-BCH\nBắc Ninh, hồi 16 giờ 00 ngày 26 tháng 10 năm 2026\n\nCÔNG ĐIỆN KHẨN\nV/v ứng phó mưa lớn\n\nĐiện: Các sở, ban, ngành.\n\nTrưởng Ban Chỉ huy yêu cầu các sở, ban, ngành trực ban.\n`,
    );
    expect(issuer.value).toBe('Ban Chỉ huy Phòng thủ dân sự tỉnh Bắc Ninh');
  });

  it.each([
    ['Lai Châu, ngày 3/4/2026', 'Lai Châu', '2026-04-03'],
    ['Lai Châu, ngày 03-4-2026', 'Lai Châu', '2026-04-03'],
    ['Lai châu, ngày 03 tháng 4 năm 2026', 'Lai châu', '2026-04-03'],
    ['Lai Châu ngày 3 tháng 4 năm 2026', 'Lai Châu', '2026-04-03'],
    ['Lai Châu, hồi 9 giờ 30 ngày 3 tháng 4 năm 2026', 'Lai Châu', '2026-04-03'],
    ["Cư M'gar, ngày 3 tháng 4 năm 2026", "Cư M'gar", '2026-04-03'],
    ['Lai Châu, ngày … tháng 4 năm 2026', 'Lai Châu', null],
  ])('%s', (printed, place, issuedOn) => {
    const reading = read(
      `SỞ Y TẾ\n${MOTTO}\n${BELOW}\nSố: 46/SYT-NVY\n${printed}\n\nKính gửi: Các bệnh viện.\n\nSở Y tế đề nghị các bệnh viện báo cáo.\n`,
    );
    expect([reading.place.value, reading.issuedOn.value]).toEqual([place, issuedOn]);
  });
});

describe('Party boards and the names of bodies', () => {
  const party = (own: string) =>
    read(
      `TỈNH ỦY CÀ MAU\n${own}\n*\nSố 12-CV/BT\n"V/v góp ý dự thảo"\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nCà Mau, ngày 4 tháng 5 năm 2026\n\nKính gửi: Các đảng ủy trực thuộc.\n\nĐề nghị các đảng ủy góp ý trước ngày 20/5/2026.\n\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nTrần Văn Nam\n`,
    );
  it.each([
    ['ỦY BAN KIỂM TRA', 'Ủy ban Kiểm tra Tỉnh ủy Cà Mau'],
    ['BAN TUYÊN GIÁO', 'Ban Tuyên giáo Tỉnh ủy Cà Mau'],
    ['VĂN PHÒNG', 'Văn phòng Tỉnh ủy Cà Mau'],
  ])('%s', (printed, name) => {
    expect(party(printed).issuer.value).toBe(name);
  });

  it('drops the quotation marks around a subject', () => {
    expect(party('BAN TỔ CHỨC').subject.value).toBe('góp ý dự thảo');
  });

  it('a Party committee below another is not run together with it', () => {
    const { issuer, superior } = read(
      'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH\nĐẢNG ỦY SỞ Y TẾ\n*\nSố 12-KH/ĐU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nHuế, ngày 3 tháng 4 năm 2026\n\nKẾ HOẠCH\nkiểm tra năm 2026\n\nĐảng ủy xây dựng Kế hoạch như sau:\n\n1. Các chi bộ tự kiểm tra.\n',
    );
    expect([superior.value, issuer.value]).toEqual([
      'Đảng ủy Khối các cơ quan tỉnh',
      'Đảng ủy Sở Y tế',
    ]);
  });

  it('keeps the printed place of the tone', () => {
    expect(
      read(
        `UỶ BAN NHÂN DÂN\nTỈNH ĐIỆN BIÊN\n${MOTTO}\n${BELOW}\nSố: 4/UBND-TH\n\nKính gửi: Sở Y tế.\n\nĐề nghị Sở Y tế báo cáo.\n`,
      ).issuer.value,
    ).toBe('Uỷ ban nhân dân tỉnh Điện Biên');
  });
});

describe('signatures and Nơi nhận', () => {
  const closed = (closing: string) =>
    read(
      `SỞ Y TẾ\n${MOTTO}\n${BELOW}\nSố: 46/SYT-NVY\nHuế, ngày 3/4/2026\n\nKính gửi: Các bệnh viện.\n\nSở Y tế đề nghị các bệnh viện báo cáo kết quả.\n\n${closing}`,
    );

  it('parts the columns when the name stands beside the last copy', () => {
    const { signer, copies } = closed(
      'Nơi nhận: KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- Ban Giám đốc; Lê Thị Hồng Vân\n- Lưu: VT, NVY.\n',
    );
    expect([signer.name.value, signer.title.value, signer.authority.value]).toEqual([
      'Lê Thị Hồng Vân',
      'Phó Giám đốc',
      'KT. GIÁM ĐỐC',
    ]);
    expect(copies.map((c) => c.text)).toEqual(['Như trên', 'Ban Giám đốc', 'Lưu: VT, NVY']);
  });

  it.each([
    ['GIÁM ĐỐC\n\nLÊ THỊ HỒNG VÂN', 'LÊ THỊ HỒNG VÂN', 'Giám đốc'],
    ['CHỈ HUY TRƯỞNG\n\nĐại tá Lê Hồng Vân', 'Đại tá Lê Hồng Vân', 'Chỉ huy trưởng'],
    [
      'TL. BỘ TRƯỞNG\nCỤC TRƯỞNG CỤC QUẢN LÝ\nKHÁM BỆNH\n\nLê Vân',
      'Lê Vân',
      /^Cục trưởng Cục Quản lý khám bệnh$/u,
    ],
    ['KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nGIÁM ĐỐC SỞ Y TẾ\nLê Vân', 'Lê Vân', 'Phó Trưởng ban'],
  ])('%s', (closing, name, title) => {
    const { signer } = closed(`Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n${closing}\n`);
    expect(signer.name.value).toBe(name);
    expect(signer.title.value).toEqual(
      typeof title === 'string' ? title : expect.stringMatching(title),
    );
  });

  it.each([
    ['Lưu: VT, XD2.', 'XD2'],
    ['Lưu: VT, KT3 (5b).', 'KT3'],
    ['Lưu VPĐU, BTC.', 'BTC'],
    ['Lưu: VT, NV. 15b.', 'NV'],
    ['Lưu: VPTU.', null],
  ])('%s', (filed, unit) => {
    expect(closed(`Nơi nhận:\n- Như trên;\n- ${filed}\n`).draftingUnit.value).toBe(unit);
  });
});

describe('the basis chain', () => {
  it('documents listed after semicolons are grounds like the first', () => {
    expect(
      basisOf(
        'Căn cứ Nghị định số 4/2026/NĐ-CP ngày 4/1/2026 của Chính phủ về quản lý công trình, bảo trì và sửa chữa; Quyết định số 8/QĐ-UBND ngày 9/1/2026 của Ủy ban nhân dân tỉnh; Công văn số 9/UBND-TH ngày 10/1/2026, Sở Xây dựng đề nghị các đơn vị thực hiện:',
      ),
    ).toEqual([
      ['4', 'issuedUnder', null],
      ['8', 'issuedUnder', null],
      ['9', 'issuedUnder', null],
    ]);
  });

  it('what the issuer then orders to be carried out is content', () => {
    const reading = letter(
      'Thực hiện Công văn số 9/UBND-TH ngày 10/1/2026 về an toàn lao động, Sở Xây dựng đề nghị các đơn vị triển khai Kế hoạch số 3/KH-SXD ngày 5/1/2026 như sau:',
      '1. Rà soát các công trình.',
    );
    expect(reading.basis.map((b) => b.number)).toEqual(['9']);
    expect(reading.mentions.map((m) => m.number)).toEqual(['3']);
  });

  it('"A thực hiện B và C": both stand under A', () => {
    expect(
      basisOf(
        'Căn cứ Kế hoạch số 5/KH-UBND ngày 4/1/2026 của Ủy ban nhân dân tỉnh thực hiện Nghị quyết số 7/NQ-CP ngày 2/1/2026 của Chính phủ và Chỉ thị số 6/CT-TTg ngày 3/1/2026 của Thủ tướng Chính phủ, Sở Xây dựng đề nghị:',
      ),
    ).toEqual([
      ['5', 'issuedUnder', null],
      ['7', 'implements', 0],
      ['6', 'implements', 0],
    ]);
  });

  it('a document amended by another does not rest on it', () => {
    const reading = letter(
      'Thực hiện Quyết định số 9/QĐ-UBND ngày 10/1/2026 của Ủy ban nhân dân tỉnh (đã được sửa đổi, bổ sung tại Quyết định số 14/QĐ-UBND ngày 2/2/2026), Sở Xây dựng đề nghị:',
      '1. Rà soát các công trình.',
    );
    expect(reading.basis.map((b) => b.number)).toEqual(['9']);
    expect(reading.mentions.map((m) => m.number)).toEqual(['14']);
  });

  it('a proposal after a ground has its own relation', () => {
    expect(
      basisOf(
        'Thực hiện Văn bản số 9/UBND-TH ngày 10/1/2026 của Ủy ban nhân dân tỉnh; trên cơ sở tham mưu của Thanh tra Sở tại Báo cáo số 4/BC-TTr ngày 12/1/2026, Sở Xây dựng đề nghị:',
      ),
    ).toEqual([
      ['9', 'implements', null],
      ['4', 'onProposalOf', null],
    ]);
  });

  it('reads the lines under a title "Căn cứ pháp lý"', () => {
    const reading = read(
      `SỞ Y TẾ\n${MOTTO}\n${BELOW}\nSố: 46/KH-SYT\nHuế, ngày 3/4/2026\n\nKẾ HOẠCH\nTiêm chủng năm 2026\n\nI. CĂN CỨ PHÁP LÝ\n\n- Luật số 3/2026/QH15 ngày 1/2/2026.\n\n- Quyết định số 8/QĐ-BYT ngày 2/3/2026 của Bộ Y tế.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Trung tâm Kiểm soát bệnh tật tổ chức tiêm chủng.\n`,
    );
    expect(reading.basis.map((b) => b.number)).toEqual(['3', '8']);
  });

  it('a list of grounds may go on line by line', () => {
    const reading = letter(
      'Căn cứ Luật Xây dựng số 3/2026/QH15 ngày 1/2/2026;\n\nNghị định số 4/2026/NĐ-CP ngày 4/2/2026 của Chính phủ;\n\nTheo đề nghị của Thanh tra Sở tại Tờ trình số 6/TTr-TTS ngày 9/2/2026, Sở Xây dựng đề nghị các đơn vị thực hiện:',
      '1. Rà soát các công trình.',
    );
    expect(reading.basis.map((b) => [b.number, b.relation])).toEqual([
      ['3', 'issuedUnder'],
      ['4', 'issuedUnder'],
      ['6', 'onProposalOf'],
    ]);
  });

  it('one number in two years is two documents; on two days of a year it is a misprint', () => {
    const cite = (date: string) =>
      letter(
        `Căn cứ Kế hoạch số 9/KH-UBND ngày 10/1/2025 của Ủy ban nhân dân tỉnh, Sở Xây dựng đề nghị:`,
        `1. Rà soát các công trình theo Kế hoạch số 9/KH-UBND ngày ${date}.`,
      );
    expect(cite('15/2/2026').mentions.map((m) => m.issuedOn)).toEqual(['2026-02-15']);
    const twice = cite('12/1/2025');
    expect(twice.mentions).toEqual([]);
    expect(twice.anomalies.map((a) => a.message).join('\n')).toMatch(
      /10\/1\/2025, khi ghi ngày 12\/1\/2025/u,
    );
  });

  it('QD-UBND and QĐ-UBND of one day and number are one document', () => {
    const reading = letter(
      'Căn cứ Quyết định số 9/QĐ-UBND ngày 10/1/2026 của Ủy ban nhân dân tỉnh, Sở Xây dựng đề nghị:',
      '1. Rà soát các công trình theo văn bản số 9/QD-UBND ngày 10/1/2026.',
    );
    expect(reading.mentions).toEqual([]);
    expect(reading.anomalies.map((a) => a.code)).toContain('MISPRINT');
  });

  it('the date may stand behind the issuer', () => {
    expect(
      letter(
        'Căn cứ Công điện số 23/CĐ-TTg của Thủ tướng Chính phủ ngày 15 tháng 01 năm 2026, Sở Xây dựng đề nghị:',
        '1. Rà soát các công trình.',
      ).basis[0],
    ).toMatchObject({ number: '23', issuedOn: '2026-01-15', issuer: 'Thủ tướng Chính phủ' });
  });

  it('a document named only in the subject is mentioned', () => {
    const reading = read(
      `TỈNH ỦY CÀ MAU\n*\nSố 41-TB/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nCà Mau, ngày 4 tháng 5 năm 2026\n\nTHÔNG BÁO\nKết luận về 05 năm thực hiện Chỉ thị số 35-CT/TW, ngày 30/5/2021\n\nNgày 3/5/2026, Ban Thường vụ Tỉnh ủy kết luận như sau:\n\n1. Giao Ban Tổ chức Tỉnh ủy hoàn chỉnh báo cáo.\n`,
    );
    expect(reading.mentions.map((m) => m.number)).toEqual(['35']);
  });
});

describe('deadline words', () => {
  it.each([
    ['gửi về Sở không muộn hơn ngày 10/5/2026', ['2026-05-10', 'by']],
    ['gửi về Sở không quá ngày 10/5/2026', ['2026-05-10', 'by']],
    ['gửi ngay trong ngày 10/5/2026', ['2026-05-10', 'by']],
    ['nộp trước thứ Sáu, ngày 10/4/2026', ['2026-04-09', 'before']],
    ['nộp trước 17h00 ngày thứ Sáu (10/4/2026)', ['2026-04-10', 'before-time', '17:00']],
    ["nộp trước 11h30' ngày 10/4/2026", ['2026-04-10', 'before-time', '11:30']],
    ['nộp hồ sơ từ ngày 01/4/2026 đến hết ngày 08/4/2026', ['2026-04-08', 'by']],
    ['báo cáo kết quả thực hiện về Sở trước ngày 15/12/2026', ['2026-12-14', 'before']],
    ['rà soát văn bản đã ban hành, gửi kết quả trước ngày 10/5/2026', ['2026-05-09', 'before']],
    ['hoàn thành nhiệm vụ được giao trước ngày 15/5/2026', ['2026-05-14', 'before']],
    ['gửi khó khăn phát sinh về Sở trước ngày 10/5/2026', ['2026-05-09', 'before']],
    ['cung cấp số liệu trước 17h00 ngày 10/5/2026', ['2026-05-10', 'before-time', '17:00']],
    ['nộp trước 24 giờ ngày 20/5/2026', ['2026-05-20', 'by']],
    ['hạn nộp hồ sơ: 17h ngày 20/5/2026', ['2026-05-20', 'before-time', '17:00']],
    ['chậm nhất 10 giờ 00 sáng ngày 20/5/2026', ['2026-05-20', 'before-time', '10:00']],
    ['hoàn thành trong quý II', ['2026-06-30', 'end-of-quarter']],
    ['hoàn thành trong quý I, II/2026', ['2026-06-30', 'end-of-quarter']],
    ['hoàn thành trước quý III/2026', ['2026-06-30', 'before']],
    ['hoàn thành trước năm 2027', ['2026-12-31', 'before']],
    ['hoàn thành chậm nhất cuối năm 2026', ['2026-12-31', 'end-of-year']],
    ['hoàn thành trong tháng 9, tháng 10/2026', ['2026-10-31', 'end-of-month']],
    ['đến hết tháng 5 phải hoàn thành', ['2026-05-31', 'end-of-month']],
    ['trình ký chậm nhất vào cuối tháng 8/2026', ['2026-08-31', 'end-of-month']],
    ['tổ chức sơ kết vào tháng 7/2026', ['2026-07-31', 'end-of-month']],
    ['hoàn thành trong 6 tháng đầu năm 2026', ['2026-06-30', 'end-of-quarter']],
    ['báo cáo kết quả sau khi kết thúc đợt kiểm tra', [null, 'after-event']],
  ])('%s', (text, expected) => expect(due(text)).toEqual(expected));

  it.each([
    'hoàn thành 1/3 số hộ',
    'chậm nhất 3-5 ngày',
    'hoàn thành kế hoạch năm 2026',
    'báo cáo tháng 5/2026',
    'báo cáo kết quả quý II/2026',
    'báo cáo tại phiên họp Ban Thường vụ trong tháng 10/2026',
    'thời gian dự kiến vào tuần đầu tháng 9 năm 2026',
    'cấp giấy phép có thời hạn đến ngày 31/12/2027',
    'thống kê trẻ em sinh trước ngày 01/7/2026',
    'rà soát các dự án khởi công trước ngày 10/5/2026',
    'hoàn thành trước ngày 31/3 hằng năm',
    'các đơn vị đã gửi báo cáo trước ngày 10/5/2026',
    'rà soát các trường hợp phát sinh trước ngày 10/5/2026',
    'áp dụng mẫu cũ đến ngày 31/12/2026',
    'báo cáo tình hình sử dụng biên chế công chức đến ngày 30/6/2026',
    'không tổ chức tập trung học sinh trước ngày 29/8/2026',
  ])('no deadline: %s', (text) => expect(due(text)).toBeNull());

  it.each([
    ['Tháng 5', '2026-05-31'],
    ['Quý III', '2026-09-30'],
    ['Quý I, II/2026', '2026-06-30'],
  ])('a cell "%s"', (text, dueOn) =>
    expect(deadlineInCell(line(text), { issuedOn: '2026-03-02' })?.deadline.dueOn).toBe(dueOn),
  );

  it('a period without a year is not guessed in the last weeks of a year', () => {
    expect(due('hoàn thành trong quý IV', '2026-12-20')).toBeNull();
    expect(due('hoàn thành trong tháng 12', '2026-11-20')).toEqual(['2026-12-31', 'end-of-month']);
    expect(due('hoàn thành trong quý I', '2026-12-20')).toEqual(['2027-03-31', 'end-of-quarter']);
  });

  it('a date before the document is no deadline, is shown and asked', () => {
    const reading = withItem('1. Báo cáo kết quả về Sở trước ngày 20/02/2026.');
    expect(reading.tasks[0]?.deadline.value).toBeNull();
    expect(reading.anomalies.map((a) => a.code)).toContain('DEADLINE_PASSED');
    expect(reading.questions.find((q) => q.code === 'DEADLINE_MEANING')?.blocking).toBe(true);
  });

  it('a date without a year a few days before the document does not become next year', () => {
    const reading = withItem('1. Báo cáo kết quả về Sở trước ngày 25/02.');
    expect(reading.tasks[0]?.deadline.value).toBeNull();
    expect(reading.anomalies.map((a) => a.code)).toContain('DEADLINE_PASSED');
  });
});

describe('cycles and reports', () => {
  it.each([
    ['báo cáo 6 tháng trước ngày 10/6', 'HALF', { day: 9, month: 6 }],
    ['hàng năm tổng hợp, báo cáo Sở trước ngày 15 tháng 12', 'YEAR', { day: 14, month: 12 }],
    ['hằng năm (trước ngày 15/12)', 'YEAR', { day: 14, month: 12 }],
    ['báo cáo năm gửi chậm nhất ngày 05/12', 'YEAR', { day: 5, month: 12 }],
    ['gửi trước ngày 01/7 hằng năm', 'YEAR', { day: 30, month: 6 }],
  ])('%s', (text, every, day) => {
    expect(cycleDaysIn(line(text))[0]).toMatchObject({ every, day });
  });

  it.each([
    ['báo cáo tình hình giải ngân vốn đầu tư công hằng tháng', 'MONTH'],
    ['kiểm tra ít nhất 01 lần/quý', 'QUARTER'],
    ['tổ chức đối thoại 02 lần/năm', 'HALF'],
    ['kiểm tra một lần trong năm', 'YEAR'],
  ])('%s', (text, every) => {
    expect(recurrenceIn(line(text))?.recurrence.every).toBe(every);
  });

  it('a feast of every year is no day of a report', () => {
    expect(cycleDaysIn(line('tổ chức Ngày hội Đại đoàn kết ngày 18/11 hằng năm'))).toEqual([]);
  });

  it('a report with a year in its date is no cycle', () => {
    expect(cycleDaysIn(line('báo cáo năm trước ngày 10/12/2026'))).toEqual([]);
  });

  it.each([
    'chăm lo đời sống hằng ngày',
    'khám sức khỏe định kỳ',
    'kết quả 9 tháng đầu năm',
    'nộp báo cáo 9 tháng đầu năm',
    'gửi báo cáo quý II trước ngày 25/6/2026',
  ])('no cycle: %s', (text) => expect(recurrenceIn(line(text))).toBeNull());

  it('each period with its day is a row', () => {
    const reading = withItem(
      '1. Thực hiện chế độ báo cáo: báo cáo quý gửi trước ngày 15 của tháng cuối quý; báo cáo 6 tháng trước ngày 10/6; báo cáo năm trước ngày 05/12 hằng năm.',
    );
    expect(reading.reporting.map((row) => [row.kind, row.every.value])).toEqual([
      ['periodic', 'QUARTER'],
      ['periodic', 'HALF'],
      ['periodic', 'YEAR'],
    ]);
  });

  it('reviews held once have their own dates and no cycle', () => {
    const reading = withItem(
      '1. Tổ chức sơ kết vào tháng 7/2026 và tổng kết vào tháng 12/2026, báo cáo Sở Xây dựng.',
    );
    expect(reading.reporting.map((row) => [row.kind, row.dueOn.value, row.every.status])).toEqual([
      ['interim', '2026-07-31', 'absent'],
      ['final', '2026-12-31', 'absent'],
    ]);
    expect(reading.questions.map((q) => q.code)).not.toContain('REPORT_CYCLE');
  });
});

describe('questions with a cause', () => {
  const codes = (item: string) => withItem(item).questions.map((q) => [q.code, q.blocking]);
  it('a report of every day has a clear rhythm: only its end is asked', () => {
    const asked = codes('1. Báo cáo kết quả về Sở Xây dựng trước 17 giờ hằng ngày.');
    expect(asked).toContainEqual(['REPORT_CYCLE', false]);
    expect(asked).not.toContainEqual(['REPORT_CYCLE', true]);
  });

  it('a deadline on a day off asks whether it stands', () => {
    const asked = withItem('1. Báo cáo Sở Xây dựng trước ngày 13/4/2026.').questions.find(
      (q) => q.code === 'DEADLINE_MEANING',
    );
    expect([asked?.about, asked?.default, asked?.blocking]).toEqual([
      'tasks/0/deadline',
      'Giữ ngày in',
      false,
    ]);
  });

  it('a text that breaks off asks for the whole', () => {
    const { questions } = read(
      `SỞ Y TẾ\n${MOTTO}\n${BELOW}\nSố: 46/SYT-NVY\nHuế, ngày 3/4/2026\n\nKính gửi: Bệnh viện Trung ương.\n\nSở Y tế đề nghị:\n\n1. Báo cáo trước ngày 16/4/2026.\n\n2. Rà soát các`,
    );
    expect(questions).toContainEqual(
      expect.objectContaining({ code: 'OTHER', about: 'text', blocking: true }),
    );
  });

  it('a deadline that waits for an event asks when that is', () => {
    expect(codes('1. Báo cáo kết quả sau khi kết thúc đợt kiểm tra.')).toContainEqual([
      'DEADLINE_MEANING',
      false,
    ]);
  });

  it('the written day of a cycle is not asked again', () => {
    const reading = withItem('1. Báo cáo Sở Xây dựng trước ngày 20 hằng tháng.');
    expect(reading.questions.map(({ code }) => code)).not.toContain('REPORT_DUE');
    expect(reading.reporting[0]?.dueOn.note).toContain('ngày 19');
  });

  it('heads and initials of an addressee are no other body', () => {
    const conflicts = (lead: string) =>
      letter(lead, '1. Rà soát các công trình.').anomalies.filter(
        (a) => a.code === 'CONFLICTING_NAMES',
      );
    expect(conflicts('Sở Xây dựng đề nghị Giám đốc Sở Tài chính, Công an tỉnh thực hiện:')).toEqual(
      [],
    );
    expect(conflicts('Sở Xây dựng đề nghị Sở STC, Công an tỉnh thực hiện:')).toEqual([]);
  });
});

describe('odd frames', () => {
  it('V/v below Kính gửi, a number in the body’s name', () => {
    const { subject, issuer } = read(
      'Số: 42/BCĐ389-TH\nBAN CHỈ ĐẠO 389 TỈNH CÀ MAU\n\nKính gửi: Các sở, ngành.\n\nCà Mau, ngày 15 tháng 11 năm 2026\n\nV/v chống hàng giả\n\nBan Chỉ đạo yêu cầu các sở, ngành:\n1. Kiểm tra thị trường.\n',
    );
    expect([subject.value, issuer.value]).toEqual([
      'chống hàng giả',
      'Ban Chỉ đạo 389 tỉnh Cà Mau',
    ]);
  });

  it.each([
    ['KẾ HOẠCH PHỐI HỢP', 'KH'],
    ['CÔNG ĐIỆN HỎA TỐC', 'CĐ'],
    ['CHƯƠNG TRÌNH HÀNH ĐỘNG', 'CTr'],
  ])('%s is a title of its own', (title, code) => {
    const { documentType, subject } = read(
      `SỞ Y TẾ\n${MOTTO}\n${BELOW}\nSố: 4/SYT\nHuế, ngày 3/4/2026\n\n${title}\ntiêm chủng năm 2026\n\nThực hiện Quyết định số 8/QĐ-BYT ngày 2/3/2026, Sở Y tế yêu cầu:\n\n1. Trung tâm Y tế tổ chức tiêm chủng.\n`,
    );
    expect([documentType.value, subject.value]).toEqual([code, 'tiêm chủng năm 2026']);
  });

  it('the place and date at the foot, above the signature', () => {
    const { place, issuedOn } = read(
      'SỞ Y TẾ\nSố: /KH-SYT\n\nKẾ HOẠCH\nTiêm chủng năm 2026\n\nSở Y tế xây dựng kế hoạch như sau:\n\n1. Trung tâm Y tế tổ chức tiêm chủng.\n\nHuế, ngày 25 tháng 4 năm 2026\n\nGIÁM ĐỐC\nLê Thị Vân\n',
    );
    expect([place.value, issuedOn.value]).toEqual(['Huế', '2026-04-25']);
  });

  it('the date beside the number, Nơi nhận on one line', () => {
    const { issuedOn, draftingUnit, number, copies } = read(
      'SỞ NỘI VỤ\nSố 18/SNV-CCVC ngày 12/9/2026\nV/v vị trí việc làm\n\nKính gửi: Các sở\n\nSở Nội vụ đề nghị các sở rà soát.\n\nNơi nhận: Như trên; Lưu: VT, CCVC.\nGIÁM ĐỐC\nTrần Văn Lực\n',
    );
    expect([number, issuedOn, draftingUnit].map((f) => f.value)).toEqual([
      '18',
      '2026-09-12',
      'CCVC',
    ]);
    expect(copies).toHaveLength(2);
  });
});

describe('narrow columns and cells', () => {
  it('joins what a narrow column broke: the motto, the number, the date, the authority', () => {
    const reading = read(
      'ỦY BAN NHÂN DÂN\nTỈNH VĨNH LONG\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố:\n312/KH-UBND\n|\nVĩnh Long, ngày 29\ntháng 5 năm 2026\n|\nKẾ HOẠCH\nPHÁT TRIỂN THỂ THAO\nCăn cứ Quyết định số\n21/QĐ-TTg ngày 03 tháng 12 năm 2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n1. Sở Tài chính bố trí kinh phí trước ngày\n30 tháng 6 năm 2026.\nNơi nhận:\n- Bộ Tài chính;\n- Lưu: VT, VX.\n|\nTM. ỦY BAN\nNHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ\nTỊCH\nLê Thị Vân\n|\n',
    );
    expect(
      [
        reading.issuer,
        reading.number,
        reading.symbol,
        reading.issuedOn,
        reading.draftingUnit,
        reading.signer.authority,
        reading.signer.title,
        reading.signer.name,
      ].map((f) => f.value),
    ).toEqual([
      'Ủy ban nhân dân tỉnh Vĩnh Long',
      '312',
      'KH-UBND',
      '2026-05-29',
      'VX',
      'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH',
      'Phó Chủ tịch',
      'Lê Thị Vân',
    ]);
    expect(reading.basis.map((b) => b.number)).toEqual(['21']);
    expect(reading.tasks.map((t) => t.deadline.value?.dueOn)).toEqual(['2026-06-29']);
  });

  it('a single cell is a plain line', () => {
    const reading = read(
      `SỞ Y TẾ |\n${MOTTO} |\nSố: 31/TB-SYT |\nHuế, ngày 22 tháng 02 năm 2026 |\nTHÔNG BÁO\nKết luận tại cuộc họp\nNgày 20 tháng 02 năm 2026, Giám đốc Sở kết luận như sau:\n1. Phòng Nghiệp vụ gửi báo cáo trước ngày 10/3/2026.\nNơi nhận:\n- Các phòng;\n- Lưu: VT, NVY. |\nGIÁM ĐỐC\n\nLê Thị Vân |\n`,
    );
    expect(
      [reading.number, reading.place, reading.signer.name, reading.draftingUnit].map(
        (f) => f.value,
      ),
    ).toEqual(['31', 'Huế', 'Lê Thị Vân', 'NVY']);
  });

  it('a header that begins with UBND and the motto on one line is no running text', () => {
    const { issuer, superior, place } = read(
      `UBND TỈNH CÀ MAU ${MOTTO}\nSỞ Y TẾ ${BELOW}\nSố : 29 /SYT-VP Năm Căn-Ngọc Hiển, ngày 05 tháng11 năm 2026\nV/v báo cáo\nKính gửi: Các bệnh viện.\nSở Y tế yêu cầu các bệnh viện:\n1. Báo cáo trước ngày 06 /12/2026.\n`,
    );
    expect([superior.value, issuer.value, place.value]).toEqual([
      'UBND tỉnh Cà Mau',
      'Sở Y tế',
      'Năm Căn-Ngọc Hiển',
    ]);
  });
});

describe('list marks and paragraphs', () => {
  it('reads "1- Rà soát" as an item', () => {
    expect(
      letter(LEAD, '1- Rà soát các công trình.\n2- Gửi báo cáo trước ngày 10/4/2026.').tasks.map(
        (t) => t.ordinal,
      ),
    ).toEqual(['1', '2']);
  });

  it('"V/v" below a title is its subject, not section V', () => {
    expect(
      read(
        `SỞ Y TẾ\n${MOTTO}\n${BELOW}\nSố: 46/KH-SYT\nHuế, ngày 3/4/2026\n\nKẾ HOẠCH\nV/v tiêm chủng năm 2026\n\nThực hiện Quyết định số 8/QĐ-BYT ngày 2/3/2026, Sở Y tế ban hành Kế hoạch như sau:\n\n1. Tổ chức tiêm chủng.\n`,
      ).subject.value,
    ).toBe('tiêm chủng năm 2026');
  });

  it.each(['\n', '\n\n'])('a subject over several lines, parted by %j', (gap) => {
    const { subject } = read(
      `SỞ Y TẾ\n${MOTTO}\n${BELOW}\nSố: 46/KH-SYT\nHuế, ngày 3/4/2026\n\nKẾ HOẠCH${gap}Tiêm chủng mở rộng${gap}trên địa bàn tỉnh${gap}(giai đoạn 2026 - 2027)\n\nThực hiện Quyết định số 8/QĐ-BYT ngày 2/3/2026 của Bộ Y tế, Sở Y tế ban hành Kế hoạch như sau:\n\n1. Trung tâm Y tế tổ chức tiêm chủng.\n`,
    );
    expect(subject.value).toMatch(/^Tiêm chủng mở rộng trên địa bàn tỉnh \(giai đoạn/u);
  });

  it('a line that ends with "ngày" goes on below', () => {
    expect(
      letter(
        LEAD,
        '1. Rà soát công trình và báo cáo kết quả về Sở Xây dựng trước ngày\n10/4/2026.\n2. Kiểm tra kho.',
      ).tasks.map((t) => t.deadline.value?.dueOn),
    ).toEqual(['2026-04-09', undefined]);
  });

  it('the running text begins below a subject even without a blank line', () => {
    const { subject, basis } = read(
      `SỞ Y TẾ\n${MOTTO}\n${BELOW}\nSố: 46/KH-SYT\nHuế, ngày 3/4/2026\nKẾ HOẠCH\nTiêm chủng mở rộng năm 2026\nThực hiện Quyết định số 8/QĐ-BYT ngày 2/3/2026 của Bộ Y tế về tiêm chủng mở rộng,\nSở Y tế ban hành Kế hoạch như sau:\n1. Trung tâm Y tế tổ chức tiêm chủng.\n`,
    );
    expect([subject.value, basis[0]?.number]).toEqual(['Tiêm chủng mở rộng năm 2026', '8']);
  });
});

describe('printed errors', () => {
  const faults = (item: string) =>
    withItem(item)
      .anomalies.filter((a) => a.code === 'MISPRINT')
      .map((a) => a.message);
  it.each([
    ['1. Rà soát viêc sử dụng đất.', 'viêc'],
    ['1. Rà soát các các công trình.', 'các các'],
    ['1. Báo cáo kết quả trước ngày 31/4/2026.', '31/4/2026'],
    ['1. Báo cáo trước thứ Hai, ngày 10/4/2026.', 'thứ Sáu'.toLowerCase()],
    ['1. Xử lý ngiêm các vi phạm.', 'ngiêm'],
    ['1. Báo cáo kết quả trứơc ngày 10/4/2026.', 'trứơc'],
  ])('%s', (item, words) => expect(faults(item).join('\n')).toContain(words));

  it.each([
    '1. Báo cáo trước thứ Sáu, ngày 10/4/2026.',
    '1. Tiếp tục thực hiện việc xử lý rác thải, được các cấp đánh giá tốt.',
  ])('none: %s', (item) => expect(faults(item)).toEqual([]));

  it.each(['trứơc', 'truớc'])('"%s ngày" still sets a deadline', (word) => {
    expect(
      withItem(`1. Báo cáo kết quả ${word} ngày 10/4/2026.`).tasks[0]?.deadline.value,
    ).toMatchObject({ words: `${word} ngày 10/4/2026`, dueOn: '2026-04-09' });
  });

  it('an item left out of the numbering', () => {
    const codes = letter(
      LEAD,
      '1. Rà soát các công trình.',
      '2. Kiểm tra kho.',
      '4. Lập danh sách các công trình.',
    ).anomalies.map((a) => a.code);
    expect(codes).toContain('SECTION_SKIPPED');
  });

  it('one duty printed twice', () => {
    const duty = 'Rà soát, lập danh sách các công trình xuống cấp trên địa bàn.';
    expect(letter(LEAD, `1. ${duty}`, `2. ${duty}`).anomalies.map((a) => a.code)).toContain(
      'DUPLICATE_DUTY',
    );
  });
});
