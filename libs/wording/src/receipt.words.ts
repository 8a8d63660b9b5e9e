import type { ReceiptedType } from '#domain';

/** "Biên nhận" and what checking one says. */
export const RECEIPT_WORDS = {
  title: 'Biên nhận',
  under:
    'Giữ tệp này: sau này ai cũng kiểm được nhật ký có còn nguyên như lúc đó, bằng lệnh dondoc verify --receipt.',
  act(type: ReceiptedType, title: string | null): string {
    switch (type) {
      case 'dispatchAcknowledged':
        return 'Tiếp nhận văn bản';
      case 'assignmentSubmitted':
        return `Nộp kết quả: ${title ?? ''}`;
      case 'reportSubmitted':
        return `Nộp báo cáo: ${title ?? ''}`;
    }
  },
  line: (act: string, moment: string): string => `${act}, ${moment}`,
} as const;
