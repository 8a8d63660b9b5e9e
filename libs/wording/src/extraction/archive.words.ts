/** Why an archive, or an Office file, which is one, is not opened. */
export const ARCHIVE_REFUSALS = {
  nested: 'Tệp nén lồng trong tệp nén.',
  sizeUntrue: 'Một phần của tệp bung ra khác với kích thước đã khai.',
  sumUntrue: 'Một phần của tệp khác với kích thước hoặc mã kiểm đã khai.',
  partMissing: (name: string): string => `Tệp hỏng: thiếu phần ${name}.`,
  tooLarge: 'Tệp bung ra quá lớn.',
  partTooLarge: 'Một phần của tệp bung ra quá lớn.',
  endBroken: 'Tệp nén hỏng hoặc có dữ liệu lạ ở cuối.',
  pathEscapes: 'Tệp nén có đường dẫn thoát ra ngoài.',
  ratioOdd: 'Tệp nén với tỉ lệ bất thường.',
  directoryBroken: 'Mục lục của tệp nén bị hỏng.',
  encrypted: 'Tệp nén đặt mật khẩu; hãy bỏ mật khẩu rồi gửi.',
  methodOdd: 'Tệp nén dùng cách nén lạ.',
  linkEscapes: 'Tệp nén có liên kết trỏ ra ngoài.',
  directoryAstray: 'Mục lục của tệp nén chỉ sai chỗ.',
  namesDiffer: 'Tệp nén khai hai tên khác nhau cho một phần.',
  partLongerThanFile: 'Một phần của tệp nén dài hơn chính tệp.',
  partsOverlap: 'Các phần của tệp nén chồng lên nhau.',
  startOdd: 'Tệp nén có dữ liệu lạ ở đầu.',
  cut: 'Tệp nén bị cụt.',
  tooManyEntries: (count: number): string => `Tệp nén khai ${count} mục.`,
  directoryDiffers: 'Mục lục của tệp nén không khớp với tệp.',
  moreThanDeclared: 'Tệp nén có nhiều mục hơn đã khai.',
  fewerThanDeclared: 'Tệp nén có ít mục hơn đã khai.',
  nameTwice: 'Tệp nén có hai phần trùng tên.',
} as const;

/** Why the markup inside an Office file is not read. */
export const MARKUP_REFUSALS = {
  entities: 'Tệp có khai báo thực thể XML, có thể là bom XML.',
  tooDeep: 'Cấu trúc XML của tệp sâu hoặc lớn bất thường.',
} as const;
