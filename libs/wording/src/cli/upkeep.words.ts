/** `backup`, `restore` */
export const BACKUP_WORDS = {
  backup: 'Sao lưu cơ sở dữ liệu, tệp đã nộp và đầu các chuỗi băm, trong khi mọi thứ vẫn chạy',
  place: 'thư mục chứa các bản sao lưu; mỗi lần một thư mục con mang tên thời điểm',
  keep: 'giữ lại chừng ấy bản mới nhất, xóa các bản cũ hơn',
  written: (folder: string, rows: number, files: number): string =>
    `Đã sao lưu vào ${folder}: ${rows} dòng, ${files} tệp.`,
  anchor: (root: string): string => `Băm của đầu mọi chuỗi: ${root}`,
  secretsApart:
    'Khóa bí mật và cấu hình không nằm trong bản sao lưu: cất riêng DONDOC_SECRET và TEMPORAL_PAYLOAD_KEYS.',
  fileMissing: (key: string): string =>
    `Thiếu tệp ${key} hoặc tệp không đúng như đã nhận; mọi phần khác đã được sao lưu. Chạy verify để biết tệp của việc nào.`,
  restore: 'Phục hồi vào cơ sở dữ liệu và thư mục dữ liệu còn trống, rồi kiểm tra',
  from: 'thư mục của một bản sao lưu',
  checkOnly: 'chỉ đọc và đối chiếu bản sao lưu, không ghi gì',
  whole: (takenAt: string, root: string): string =>
    `Bản sao lưu lúc ${takenAt} còn nguyên vẹn; băm của đầu mọi chuỗi ${root}.`,
  loaded: 'Đã ghi xong; đang kiểm tra các bất biến và chuỗi băm …',
  restored: (takenAt: string): string =>
    `Đã phục hồi đúng như lúc ${takenAt}. Khởi động API và worker; đợt nào không còn quy trình thì bộ rà soát khởi động lại.`,
  restoredWith: (violations: number): string =>
    `Đã phục hồi, nhưng có ${violations} điều không đúng:`,
  notABackup: (folder: string): string => `${folder} không phải một bản sao lưu của dondoc.`,
  changed: (part: string): string =>
    `Bản sao lưu đã bị thay đổi hoặc hỏng ở ${part}: dùng bản khác. Chưa ghi gì.`,
  unreadable: (part: string, why: string): string =>
    `Không đọc được ${part} trong bản sao lưu (${why}): dùng bản khác. Chưa ghi gì.`,
  filesInUse: (folder: string): string =>
    `${folder} đã có tệp: phục hồi vào một thư mục dữ liệu trống (DONDOC_DATA). Chưa ghi gì.`,
  notLoadable: {
    databaseInUse:
      'Cơ sở dữ liệu đã có dữ liệu: phục hồi vào một cơ sở dữ liệu trống. Chưa ghi gì.',
    unknownSchema:
      'Bản sao lưu thuộc một bản phần mềm mới hơn hoặc khác: cài đúng bản ấy hoặc bản mới hơn. Dữ liệu chưa được ghi.',
    rowsMissing: 'Bản sao lưu thiếu dòng so với bản kê: dùng bản khác. Dữ liệu chưa được ghi.',
  },
} as const;
