/** Why a webhook did not go out, as its owner reads it beside the delivery. */
export const WEBHOOK_ERRORS = {
  inner: (address: string): string =>
    `Không được gửi tới địa chỉ ${address}: không phải địa chỉ công cộng được phép, cũng không có trong danh sách mạng nội bộ`,
  plain: 'Ngoài mạng nội bộ được phép chỉ gửi qua https',
} as const;

export const WEBHOOK_FAULTS = {
  url: 'Địa chỉ phải bắt đầu bằng https:// (hoặc http:// trong mạng nội bộ được phép), không kèm tên đăng nhập hay phần sau dấu #',
  type: 'Không có loại sự kiện này',
} as const;
