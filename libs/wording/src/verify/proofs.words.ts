import type { ChainFault } from '#domain';

/** What checking receipts and anchors says, on the terminal. */
export const PROOF_WORDS = {
  unreadable: 'không phải tệp biên nhận hay niêm phong của Đôn đốc, hoặc đã bị sửa',
  altered: 'nội dung trong tệp không khớp với mã băm của chính nó: tệp đã bị sửa',
  wrongSignature: 'chữ ký trong tệp không khớp: tệp đã bị sửa',
  otherInstallation: 'tệp do một hệ thống khác ký, không phải hệ thống này',
  notSignedHere: 'không biết khóa bí mật của hệ thống (DONDOC_SECRET) nên chưa kiểm được ai đã ký',
  receipt: (act: string, body: string, at: string): string => `${act}; ${body}; ${at}`,
  anchor: (issuer: string, at: string, chains: number): string =>
    `${issuer}; ${at}; ${chains} chuỗi`,
  proven: 'nhật ký còn nguyên như trong tệp',
  chain: (document: string, body: string | null): string =>
    body === null ? `nhật ký của đợt ${document}` : `${document}, ${body}`,
  unknownChain: (id: string): string => `chuỗi ${id} không còn trong cơ sở dữ liệu`,
  fault(fault: ChainFault): string {
    switch (fault.kind) {
      case 'gone':
        return 'toàn bộ nhật ký đã mất';
      case 'broken':
        return `mục ${fault.seq} bị mất hoặc sai chỗ`;
      case 'edited':
        return `mục ${fault.seq} đã bị sửa mà không tính lại mã băm`;
      case 'cut':
        return `các mục từ ${fault.seq + 1} đến ${fault.remembered} đã bị xóa`;
      case 'rewritten':
        return `nhật ký đã được viết lại, tính lại cả mã băm: chỗ sửa nằm từ mục ${fault.after + 1} đến mục ${fault.upTo}`;
    }
  },
  at: (chain: string, fault: string): string => `${chain}: ${fault}`,
} as const;
