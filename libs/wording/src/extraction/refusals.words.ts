/** What a file turned out to be, inside a sentence. */
export const FILE_KIND_NAMES = {
  zip: 'tệp nén hoặc tệp Office',
  ole: 'tệp Office đời cũ',
  pdf: 'tệp PDF',
  png: 'ảnh PNG',
  jpeg: 'ảnh JPEG',
  text: 'văn bản chữ',
  other: 'một loại tệp khác',
  rtf: 'tệp RTF',
  html: 'trang HTML',
  mhtml: 'trang web lưu thành một tệp',
} as const;

/** Why a file is refused, whatever its format. */
export const FILE_REFUSALS = {
  empty: 'Tệp rỗng.',
  broken: 'Tệp bị hỏng, không đọc được.',
  tooLarge: 'Tệp lớn quá 20 MB; hãy tách hoặc nén nhỏ ảnh bên trong.',
  secret:
    'Tệp có dấu mật (trong văn bản, ở đầu hoặc cuối trang, hay trong tệp kèm) nên không được đưa vào hệ thống này.',
  secrecyUnclear:
    'Phần đầu của bản quét không đọc được đủ rõ để biết có dấu mật hay không; hãy xem bản gốc, không có dấu mật thì gửi lại và xác nhận điều đó.',
  macro: 'Tệp có macro; hãy lưu lại không kèm macro rồi gửi.',
  encrypted: 'Tệp đặt mật khẩu; hãy bỏ mật khẩu rồi gửi.',
  textTooLong: 'Văn bản quá dài để đọc.',
  noText: 'Không tìm thấy chữ nào trong tệp.',
  notText: 'Tệp không phải là văn bản chữ.',
  notOffice: 'Tệp nén này không phải văn bản .docx, .odt hay bảng tính .xlsx; hãy gửi từng tệp.',
  kindUnknown: (kind: string): string =>
    `Chưa đọc được loại tệp này (${kind}); nhận .docx, .doc, .odt, .rtf, .html, .pdf, .xlsx, .txt, .md, .eml, .png, .jpg.`,
  kindDiffers: (extension: string, kind: string): string =>
    `Tệp mang đuôi .${extension} nhưng nội dung là ${kind}.`,
  outOfTime: 'Đọc tệp quá lâu nên đã dừng; tệp có thể hỏng hoặc quá phức tạp.',
  outOfMemory: 'Tệp cần quá nhiều bộ nhớ để đọc.',
  /** @param code null: the reader was killed */
  brokeTheReader: (code: number | null): string =>
    `Tệp làm hỏng bộ đọc (mã ${code ?? 'không có'}).`,
} as const;

/** .doc, .docx, .odt, .xlsx */
export const OFFICE_REFUSALS = {
  docBroken: 'Tệp Word cũ (.doc) bị hỏng.',
  docUnreadable: 'Tệp Word cũ (.doc) bị hỏng, không đọc được.',
  notWord: 'Tệp Office đời cũ này không phải văn bản Word; hãy lưu lại dạng .docx hoặc .xlsx.',
  docxEmpty: 'Tệp .docx thiếu phần nội dung.',
  mergesOdd: 'Bảng có vùng gộp ô hoặc lặp lại lớn bất thường.',
  odtUnreadable: 'Tệp .odt bị hỏng, không đọc được.',
  pageUnreadable: 'Trang web lưu thành một tệp bị hỏng, không đọc được.',
  xlsxUnreadable: 'Tệp bảng tính bị hỏng, không đọc được.',
} as const;

/** .rtf */
export const RTF_REFUSALS = {
  cut: 'Tệp RTF bị cụt hoặc hỏng; hãy mở bằng Word, lưu lại rồi gửi.',
  hidesArchive: 'Tệp RTF có một tệp nén giấu ở cuối.',
} as const;

export const PDF_REFUSALS = {
  partTooLarge: 'Một phần của tệp PDF bung ra quá lớn.',
  layersOdd: 'Tệp PDF nén chồng nhiều lớp.',
  hidesArchive: 'Tệp PDF có một tệp nén giấu ở cuối.',
  tooLarge: 'Tệp PDF bung ra quá lớn.',
  encrypted: 'Tệp PDF đặt mật khẩu; hãy bỏ mật khẩu rồi gửi.',
  unopenable: 'Tệp PDF bị hỏng, không mở được.',
  unreadable: 'Tệp PDF bị hỏng, không đọc được nội dung.',
  tooManyPages: (pages: number, most: number): string =>
    `Văn bản ${pages} trang, nhiều hơn ${most} trang đọc được.`,
  tooManyScans: (most: number): string =>
    `Văn bản có hơn ${most} trang ảnh quét, nhiều hơn số trang nhận dạng được.`,
} as const;

export const IMAGE_REFUSALS = {
  broken: 'Tệp ảnh bị hỏng.',
  unopenable: 'Tệp ảnh bị hỏng, không mở được.',
  cut: 'Tệp ảnh bị cụt hoặc có dữ liệu lạ ở cuối.',
  hidesArchive: 'Tệp ảnh có một tệp nén giấu ở cuối.',
  /** Width and height in pixels. */
  tooLarge: (width: number, height: number): string => `Ảnh quá lớn (${width}×${height} điểm ảnh).`,
} as const;

/** .eml */
export const LETTER_REFUSALS = {
  winmail:
    'tệp kèm bị Outlook gói trong winmail.dat nên chương trình khác không mở được; hãy nhờ người gửi gửi lại tệp gốc.',
  tooDeep: 'Thư lồng trong thư quá nhiều lớp.',
  tooLarge: 'Các tệp kèm thư lớn quá 20 MB.',
} as const;
