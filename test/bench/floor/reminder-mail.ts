import { renderMail } from '#platform/mail';
import type { SmtpFloorRequest } from './smtp.js';

/** A reminder as the product words it: the floor carries the same bytes. */
export const reminderMail = (): SmtpFloorRequest['mail'] =>
  renderMail({
    template: 'acknowledgementReminder',
    formOfAddress: 'đồng chí',
    audience: 'contact_point',
    act: 'acknowledge',
    answered: true,
    bodyName: 'Liên đoàn Lao động xã số 5000',
    url: `http://localhost:30000/l/${'x'.repeat(260)}`,
    lines: [
      {
        document: {
          kind: 'Kế hoạch',
          number: '1/KH-LĐLĐ',
          title: 'Kế hoạch thực hiện nhiệm vụ trọng tâm năm 2025',
          issuerName: 'Liên đoàn Lao động tỉnh',
          issuedOn: '2025-03-07',
        },
        acknowledgeBy: { on: '2025-03-11', closesAt: '17:00' },
        taskCount: 3,
      },
    ],
  });
