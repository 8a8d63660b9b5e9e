/** Apart from the catalogue of problems: the app says it by itself, and carries no catalogue. */
export const INTERNAL_ERROR_TITLE =
  'Hệ thống gặp lỗi. Nội dung chưa được ghi, hãy thử lại hoặc báo người vận hành.';
