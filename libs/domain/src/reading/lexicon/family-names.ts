/** Family names that cover nearly all Vietnamese signers, for names printed in capitals. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh trương lâm mai đào cao hà tạ lương tô thái vương quách hứa lò lường quàng cầm vi nông hoàng triệu đàm chu châu la lưu tống thân nghiêm kiều phùng khuất bế ma ksor rơ rmah siu kpă y a thạch sơn danh kim mã giàng vàng sùng thào vừ hạng lầu lù tẩn chảo phàn tráng giang từ ông doãn quản tăng từ bạch văn viên'.split(
    ' ',
  ),
);
