import fc from 'fast-check';
import { TEMPLATE_NAMES, type TemplateName } from '#domain';
import type { DeclinedLine, DigestLine, MailDocument, WorkChange, WorkLine } from './mail-lines.js';
import type { CampaignDigestMail, MailCommon, MailModel, RenderedMail } from './mail-model.js';
import { renderMail } from './render-mail.js';

const LINK = 'https://dondoc.demo.test/l/abc?viec=1&kyso=x';
const LONG =
  'Tổ chức tuyên truyền, phổ biến nội dung kế hoạch tới công đoàn cơ sở, đoàn viên và người lao động';

const common: MailCommon = {
  formOfAddress: 'đồng chí',
  audience: 'contact_point',
  bodyName: 'Liên đoàn Lao động huyện Tam Đường',
  url: LINK,
  act: null,
  answered: true,
};
const document: MailDocument = {
  kind: 'Kế hoạch',
  number: '470/KH-LĐLĐ',
  title: 'Triển khai chương trình công tác',
  issuerName: 'Liên đoàn Lao động tỉnh Lai Châu',
  issuedOn: '2023-08-23',
};
const due = { on: '2025-12-10', closesAt: '17:00' };
const work = { title: 'Rà soát đội ngũ cán bộ', documentNumber: document.number, due };
const late = { ...work, daysLate: 3 };
const soon = { ...work, daysLeft: 3 };
const silent = { template: 'silentWork', ...work, silentDays: 31 } as const;
const dispatch = { document, acknowledgeBy: due, taskCount: 2 };
const lateDispatch = { ...dispatch, bodyName: 'LĐLĐ huyện Tam Đường', workingDaysLate: 3 };
const declined = {
  bodyName: 'Sở Nội vụ',
  title: work.title,
  documentNumber: document.number,
  reason: 'Thuộc lĩnh vực khác',
};
const handedIn = {
  bodyName: 'Sở Nội vụ',
  title: work.title,
  documentNumber: document.number,
  submittedOn: '2025-12-01',
};
const report = { period: 'Sơ kết 6 tháng đầu năm 2026', documentNumber: document.number, due };

const question = {
  kind: 'question',
  bodyName: 'Sở Nội vụ',
  title: work.title,
  documentNumber: document.number,
  text: 'Theo mẫu nào?',
  askedOn: '2025-12-01',
  due,
} as const;
const explanation = {
  ...question,
  kind: 'explanation',
  text: 'Vì sao chậm?',
  explainBefore: { on: '2025-12-12', closesAt: '17:00' },
} as const;

const milestone = {
  ...{ bodyName: 'Sở Nội vụ', title: work.title, documentNumber: document.number },
  ...{ text: 'Có dự thảo danh sách', due, daysLeft: 3 },
};

/** One mail of every template, with the subject the table of templates gives it. */
const EVERY: Record<TemplateName, { readonly model: MailModel; readonly subject: string }> = {
  newWork: {
    model: {
      ...common,
      template: 'newWork',
      acknowledgementIsLate: false,
      document,
      tasks: [work, { ...work, role: 'support' }],
      reports: [],
      acknowledgeBy: due,
    },
    subject: '[Việc mới] 2 việc theo Kế hoạch 470/KH-LĐLĐ – đề nghị tiếp nhận',
  },
  acknowledgementReminder: {
    model: { ...common, template: 'acknowledgementReminder', lines: [dispatch] },
    subject: '[Nhắc tiếp nhận] 470/KH-LĐLĐ: văn bản chưa được tiếp nhận',
  },
  acknowledgementEscalation: {
    model: {
      ...common,
      audience: 'head',
      template: 'acknowledgementEscalation',
      lines: [lateDispatch],
    },
    subject: '[Chưa tiếp nhận 3 ngày] 470/KH-LĐLĐ – LĐLĐ huyện Tam Đường',
  },
  dailyDigest: {
    model: {
      ...common,
      template: 'dailyDigest',
      on: '2025-12-09',
      lines: [
        { template: 'overdue', ...late },
        { template: 'dueSoon', ...soon },
        { template: 'dueToday', ...work },
      ],
    },
    subject: 'Việc hôm nay 09/12: 1 quá hạn, 2 sắp đến hạn',
  },
  campaignDigest: {
    model: {
      ...common,
      audience: 'coordinator',
      template: 'campaignDigest',
      document,
      lines: [
        { template: 'overdue', ...late, bodyName: 'Sở Nội vụ' },
        { template: 'overdue', ...late, bodyName: 'Sở Y tế' },
        { template: 'acknowledgementEscalation', ...lateDispatch },
      ],
      unreached: [],
      endedOn: new Map(),
    },
    subject: '2 đơn vị quá hạn, 1 chưa tiếp nhận – 470/KH-LĐLĐ',
  },
  dueSoon: {
    model: { ...common, template: 'dueSoon', lines: [soon] },
    subject: '[Còn 3 ngày] Rà soát đội ngũ cán bộ – 470/KH-LĐLĐ',
  },
  dueToday: {
    model: { ...common, template: 'dueToday', lines: [work] },
    subject: '[Hạn hôm nay] Rà soát đội ngũ cán bộ – 470/KH-LĐLĐ',
  },
  overdue: {
    model: { ...common, audience: 'head', template: 'overdue', lines: [late] },
    subject: '[Quá hạn 3 ngày] Rà soát đội ngũ cán bộ – 470/KH-LĐLĐ',
  },
  returned: {
    model: { ...common, template: 'returned', line: work, reason: 'Chưa có danh sách kèm theo' },
    subject: '[Trả lại] Đề nghị bổ sung: Rà soát đội ngũ cán bộ',
  },
  declined: {
    model: {
      ...common,
      audience: 'coordinator',
      template: 'declined',
      matter: 'declined',
      lines: [declined],
    },
    subject: '[Không thuộc thẩm quyền] Sở Nội vụ trả việc: Rà soát đội ngũ cán bộ',
  },
  decisionReminder: {
    model: {
      ...common,
      audience: 'coordinator',
      template: 'decisionReminder',
      matter: 'declined',
      lines: [{ ...declined, workingDaysWaiting: 2 }],
    },
    subject: '[Không thuộc thẩm quyền] Sở Nội vụ trả việc: Rà soát đội ngũ cán bộ',
  },
  decisionEscalation: {
    model: {
      ...common,
      audience: 'leader',
      template: 'decisionEscalation',
      matter: 'judgement',
      lines: [handedIn],
    },
    subject: '[Chờ duyệt] Sở Nội vụ: Rà soát đội ngũ cán bộ – 470/KH-LĐLĐ',
  },
  reportOpened: {
    model: { ...common, template: 'reportOpened', lines: [report] },
    subject: '[Mở kỳ báo cáo] Sơ kết 6 tháng đầu năm 2026 – hạn nộp 10/12',
  },
  reportAccepted: {
    model: {
      ...common,
      template: 'reportAccepted',
      period: report.period,
      documentNumber: report.documentNumber,
    },
    subject: '[Đã nhận báo cáo] Sơ kết 6 tháng đầu năm 2026 – cảm ơn đồng chí',
  },
  unacknowledgedList: {
    model: {
      ...common,
      audience: 'coordinator',
      template: 'unacknowledgedList',
      lines: [lateDispatch, { ...lateDispatch, bodyName: 'LĐLĐ huyện Sìn Hồ' }],
    },
    subject: '[Chưa tiếp nhận 3 ngày] 2 đơn vị',
  },
  silentWork: {
    model: { ...common, template: 'silentWork', on: '2025-12-09', lines: [silent] },
    subject: '[Hỏi tiến độ] Rà soát đội ngũ cán bộ – 470/KH-LĐLĐ',
  },
  bodyEnded: {
    model: {
      ...common,
      audience: 'coordinator',
      template: 'bodyEnded',
      on: '2025-07-01',
      lines: [{ template: 'bodyEnded', document, bodyName: 'LĐLĐ huyện A', endedOn: '2025-06-30' }],
    },
    subject: '[Bàn giao] LĐLĐ huyện A đã kết thúc, còn việc của 470/KH-LĐLĐ',
  },
  nothingOpen: {
    model: {
      ...common,
      audience: 'coordinator',
      template: 'nothingOpen',
      on: '2025-12-09',
      lines: [{ template: 'nothingOpen', document }],
    },
    subject: '[Không còn việc mở] 470/KH-LĐLĐ: đề nghị xem để kết thúc đợt',
  },
  questionAsked: {
    model: { ...common, audience: 'coordinator', template: 'questionAsked', line: question },
    subject: '[Hỏi lại] Sở Nội vụ: Rà soát đội ngũ cán bộ',
  },
  questionAnswered: {
    model: {
      ...common,
      template: 'questionAnswered',
      line: { ...question, answer: 'Theo mẫu số 2.' },
    },
    subject: '[Trả lời] Rà soát đội ngũ cán bộ',
  },
  extensionAsked: {
    model: {
      ...common,
      audience: 'coordinator',
      template: 'extensionAsked',
      line: { ...question, kind: 'extension', wantedDue: { on: '2025-12-20', closesAt: '17:00' } },
    },
    subject: '[Xin gia hạn] Sở Nội vụ: Rà soát đội ngũ cán bộ, đến 20/12/2025',
  },
  extensionAnswered: {
    model: {
      ...common,
      template: 'extensionAnswered',
      line: { ...question, kind: 'extension', grantedDue: { on: '2025-12-20', closesAt: '17:00' } },
    },
    subject: '[Gia hạn: đồng ý] Rà soát đội ngũ cán bộ',
  },
  explanationRequested: {
    model: { ...common, audience: 'head', template: 'explanationRequested', line: explanation },
    subject: '[Yêu cầu giải trình] Rà soát đội ngũ cán bộ – trả lời trước 12/12',
  },
  explanationReminder: {
    model: {
      ...common,
      audience: 'head',
      template: 'explanationReminder',
      isLate: true,
      lines: [explanation],
    },
    subject: '[Chưa giải trình] Sở Nội vụ: Rà soát đội ngũ cán bộ',
  },
  explanationGiven: {
    model: {
      ...common,
      audience: 'coordinator',
      template: 'explanationGiven',
      line: { ...explanation, answer: 'Do thiếu số liệu.' },
    },
    subject: '[Đã giải trình] Sở Nội vụ: Rà soát đội ngũ cán bộ',
  },
  milestoneSet: {
    model: { ...common, template: 'milestoneSet', line: milestone },
    subject: '[Mốc mới] Rà soát đội ngũ cán bộ – trước 10/12',
  },
  milestoneDropped: {
    model: {
      ...common,
      template: 'milestoneDropped',
      line: { ...milestone, reason: 'Làm chung ở tỉnh' },
    },
    subject: '[Bỏ mốc] Rà soát đội ngũ cán bộ',
  },
  milestoneReminder: {
    model: { ...common, template: 'milestoneReminder', lines: [milestone] },
    subject: '[Mốc, còn 3 ngày] Có dự thảo danh sách – 470/KH-LĐLĐ',
  },
  nudged: {
    model: {
      ...common,
      template: 'nudged',
      issuerName: 'LĐLĐ tỉnh Lai Châu',
      text: 'Đề nghị đơn vị khẩn trương thực hiện.',
      lines: [work],
    },
    subject: '[Đôn đốc] Rà soát đội ngũ cán bộ – LĐLĐ tỉnh Lai Châu',
  },
  changed: {
    model: {
      ...common,
      template: 'changed',
      changes: [
        {
          kind: 'due_changed',
          title: work.title,
          documentNumber: document.number,
          newDue: { on: '2025-12-20', closesAt: '17:00' },
          oldDue: due,
          reason: 'Theo đề nghị của đơn vị',
        },
      ],
    },
    subject: '[Thay đổi] Rà soát đội ngũ cán bộ: hạn mới 20/12/2025',
  },
  signIn: {
    model: {
      template: 'signIn',
      formOfAddress: 'đồng chí',
      purpose: 'sign_in',
      url: LINK,
      validFor: '15 phút',
    },
    subject: 'Liên kết đăng nhập (có hiệu lực 15 phút)',
  },
  intakeAnswer: {
    model: {
      ...{ template: 'intakeAnswer', formOfAddress: 'đồng chí', outcome: 'drafted' },
      ...{ reference: '470/KH-LĐLĐ', subject: 'Triển khai', tasks: 7, notes: [], url: LINK },
      questions: [{ text: 'Ai chủ trì việc 3?', blocking: true }],
    },
    subject: '[Đã nạp bản nháp] 470/KH-LĐLĐ',
  },
  chainAnchor: {
    model: {
      template: 'chainAnchor',
      formOfAddress: 'đồng chí',
      issuerName: 'LĐLĐ tỉnh Lai Châu',
      day: '2025-12-10',
      root: 'c0ffee',
      chains: 31,
      url: LINK,
    },
    subject: '[Niêm phong nhật ký] 10/12/2025',
  },
};
const mailOf = (template: TemplateName): RenderedMail => renderMail(EVERY[template].model);

describe.each(TEMPLATE_NAMES)('%s', (template) => {
  it('has the subject of the table of templates, within 70 characters', () => {
    const { subject } = mailOf(template);

    expect(subject).toBe(EVERY[template].subject);
    expect(subject.length).toBeLessThanOrEqual(70);
  });

  it('says everything in both parts: headline, link, document number, reason line', () => {
    const { html, text } = mailOf(template);

    expect(html).toContain(`href="${LINK.replace('&', '&amp;')}"`);
    expect(text).toContain(LINK);
    for (const part of [html, text]) {
      const isOfDocument = template !== 'signIn' && template !== 'chainAnchor';
      if (isOfDocument) expect(part).toContain('470/KH-LĐLĐ');
      expect(part).toMatch(/Đồng chí nhận thư này vì (là|có)/);
      expect(part).toContain('Kính gửi đồng chí,');
    }
  });

  it('has one button, no remote asset, no script, no heading without rows', () => {
    const { html, text } = mailOf(template);

    expect(html.match(/bgcolor="#0a4a80" style="border:2px/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(script|img|link|iframe)|url\(|@import|src=/i);
    expect(html).not.toContain('(0)</h2>');
    expect(text).not.toMatch(/\(0\)\n|\n{3,}|[ \t]\n(?!Đồng chí nhận)/);
  });

  it('is NFC and keeps its marks', () => {
    const { subject, html, text } = mailOf(template);

    for (const part of [subject, html, text]) {
      expect(part).toBe(part.normalize('NFC'));
      expect(part).toMatch(/[ăâđêôơư]/i);
    }
  });

  it('carries its reason as a header and asks for no automatic answer', () => {
    const { headers } = mailOf(template);

    expect(headers['X-Dondoc-Reason']).toBe(template);
    expect(headers['Auto-Submitted']).toBe('auto-generated');
  });

  it('says anh/chị where the installation wants it', () => {
    const { html, text, subject } = renderMail({
      ...EVERY[template].model,
      formOfAddress: 'anh/chị',
    });

    expect(`${subject}${html}${text}`).not.toMatch(/đồng chí/i);
    expect(text).toContain('Kính gửi anh/chị,');
  });
});

describe('what is asked and answered', () => {
  const textOf = (model: MailModel) => renderMail(model).text;

  it('is told in the words of both', () => {
    const { text } = renderMail({
      ...common,
      template: 'questionAnswered',
      line: { ...question, answer: 'Theo mẫu số 2.' },
    });
    expect(text).toContain('Theo mẫu nào?');
    expect(text).toContain('Theo mẫu số 2.');
  });

  it('tells an extension with all its dates, and that reminders wait', () => {
    const line = {
      ...question,
      kind: 'extension',
      wantedDue: { on: '2025-12-20', closesAt: '17:00' },
    } as const;
    const text = textOf({ ...common, audience: 'coordinator', template: 'extensionAsked', line });
    expect(text).toContain('Hạn: 17:00, Thứ Tư 10/12/2025');
    expect(text).toContain('Xin đến: 17:00, Thứ Bảy 20/12/2025');
    expect(text).toContain('việc nhắc hạn này được tạm ngừng');
  });

  it('tells a refusal with its reason, and that the date stands', () => {
    const line = { ...question, kind: 'extension', answer: 'Hạn do cấp trên ấn định.' } as const;
    const { subject, text } = renderMail({ ...common, template: 'extensionAnswered', line });
    expect(subject).toBe('[Gia hạn: không đồng ý] Rà soát đội ngũ cán bộ');
    expect(text).toContain('Hạn do cấp trên ấn định.');
    expect(text).toContain('Hạn đã giao giữ nguyên');
  });

  it('waits for the coordinator in a list that counts them', () => {
    const mail = {
      ...common,
      audience: 'leader',
      template: 'decisionEscalation',
      matter: 'asked',
    } as const;
    expect(renderMail({ ...mail, lines: [question] }).subject).toBe(
      '[Hỏi lại, chờ trả lời] Sở Nội vụ: Rà soát đội ngũ cán bộ',
    );
    expect(renderMail({ ...mail, lines: [question, question] }).subject).toBe(
      '[Chờ trả lời] 2 đề nghị của đơn vị – 470/KH-LĐLĐ',
    );
  });

  it('urges about several pieces of work in one mail', () => {
    const mail = {
      ...common,
      template: 'nudged',
      issuerName: 'LĐLĐ tỉnh Lai Châu',
      text: 'Đề nghị làm.',
    } as const;
    const { subject, text } = renderMail({
      ...mail,
      lines: [work, { ...work, title: 'Việc khác' }],
    });
    expect(subject).toBe('[Đôn đốc] 2 việc – LĐLĐ tỉnh Lai Châu');
    expect(text).toContain('Đề nghị làm.');
    expect(text).toContain('Việc khác');
  });
});

describe('subjects', () => {
  const soonOf = (title: string) =>
    renderMail({ ...common, template: 'dueSoon', lines: [{ ...soon, title }] }).subject;

  it('shorten a long piece of work by words and keep the number', () => {
    expect(soonOf(LONG)).toBe(
      '[Còn 3 ngày] Tổ chức tuyên truyền, phổ biến nội dung kế… – 470/KH-LĐLĐ',
    );
  });

  it('keep the document number within 70 characters whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (title) => {
        const subject = soonOf(`việc ${title}`);
        expect(subject.length).toBeLessThanOrEqual(70);
        expect(subject).toMatch(/ – 470\/KH-LĐLĐ$/);
      }),
    );
  });

  it('of several lines count them', () => {
    const lines = [soon, { ...soon, daysLeft: 1 }];
    const { subject } = renderMail({ ...common, template: 'dueSoon', lines });
    const mixed = renderMail({
      ...common,
      template: 'overdue',
      lines: [late, { ...late, documentNumber: '12/KH-LĐLĐ', daysLate: 9 }],
    });

    expect(subject).toBe('[Còn 1 ngày] 2 việc – 470/KH-LĐLĐ');
    expect(mixed.subject).toBe('[Quá hạn 9 ngày] 2 việc – 2 văn bản');
  });

  it('never say 0 days', () => {
    const today = renderMail({ ...common, template: 'dueSoon', lines: [{ ...soon, daysLeft: 0 }] });
    const hours = renderMail({ ...common, template: 'overdue', lines: [{ ...late, daysLate: 0 }] });

    expect(today.subject).toMatch(/^\[Hạn hôm nay\] /);
    expect(hours.subject).toMatch(/^\[Quá hạn\] /);
    expect(today.text + hours.text).not.toContain('0 ngày');
  });

  it('of a work without a number end with the work', () => {
    expect(
      renderMail({ ...common, template: 'dueToday', lines: [{ ...work, documentNumber: '' }] })
        .subject,
    ).toBe('[Hạn hôm nay] Rà soát đội ngũ cán bộ');
  });
});

describe('the digest', () => {
  const digest = (lines: readonly DigestLine[]) =>
    renderMail({ ...common, template: 'dailyDigest', on: '2025-12-10', lines });

  it.each<[DigestLine, string]>([
    [{ template: 'acknowledgementReminder', ...dispatch }, EVERY.acknowledgementReminder.subject],
    [
      { template: 'acknowledgementEscalation', ...lateDispatch },
      EVERY.acknowledgementEscalation.subject,
    ],
    [{ template: 'unacknowledgedList', ...lateDispatch }, EVERY.acknowledgementEscalation.subject],
    [silent, EVERY.silentWork.subject],
    [{ template: 'dueSoon', ...soon }, EVERY.dueSoon.subject],
    [{ template: 'dueToday', ...work }, EVERY.dueToday.subject],
    [{ template: 'overdue', ...late }, EVERY.overdue.subject],
    [
      { template: 'decisionReminder', matter: 'declined', ...declined },
      EVERY.decisionReminder.subject,
    ],
    [
      { template: 'decisionReminder', matter: 'judgement', ...handedIn },
      EVERY.decisionEscalation.subject,
    ],
    [{ template: 'reportOpened', ...report }, EVERY.reportOpened.subject],
    [{ template: 'nothingOpen', document }, EVERY.nothingOpen.subject],
  ])('with one line takes the subject of that line: $template', (line, subject) => {
    expect(digest([line]).subject).toBe(subject);
  });

  it('lists red first and shows only the lists that have lines', () => {
    const { text } = digest([
      { template: 'dueSoon', ...soon },
      { template: 'acknowledgementReminder', ...dispatch },
      { template: 'overdue', ...late },
    ]);
    const headings = text.match(/^.+ \(\d+\)$/gm);

    expect(headings).toEqual(['Quá hạn (1)', 'Sắp đến hạn (1)', 'Văn bản chờ tiếp nhận (1)']);
  });

  it('without anything dated counts what there is to see', () => {
    const { subject } = digest([
      { template: 'acknowledgementReminder', ...dispatch },
      { template: 'decisionReminder', matter: 'declined', ...declined },
    ]);

    expect(subject).toBe('Việc hôm nay 10/12: 2 việc cần xem');
  });

  it('links each line to its own page', () => {
    const { html, text } = digest([{ template: 'overdue', ...late, url: 'https://a.test/viec/9' }]);

    expect(html).toContain('<a href="https://a.test/viec/9"');
    expect(text).toContain('https://a.test/viec/9');
  });
});

describe('what a mail says', () => {
  it('names the other body of a transfer, and the date where the work has come to', () => {
    const mail = (change: WorkChange) =>
      renderMail({ ...common, template: 'changed', changes: [change] });
    const about = {
      ...{ title: 'Rà soát đội ngũ cán bộ', documentNumber: '470/KH-LĐLĐ' },
      ...{ otherBody: 'Sở Y tế', reason: 'Sáp nhập' },
    };
    const gone = mail({ ...about, kind: 'transferred' });
    expect(gone.subject).toBe('[Thay đổi] Rà soát đội ngũ cán bộ: đã chuyển giao cho đơn vị khác');
    expect(gone.text).toContain('Từ nay do Sở Y tế thực hiện');
    const due = { on: '2025-12-10', closesAt: '17:00' };
    const come = mail({ ...about, kind: 'received', due }).text;
    expect(come).toContain('Chuyển giao từ Sở Y tế');
    expect(come).toContain('10/12/2025');
    expect(come).toContain('Lý do: Sáp nhập');
    const taken = mail({ kind: 'taken_back', document, reason: 'Giao nhầm' });
    expect(taken.subject).toBe('[Thay đổi] 470/KH-LĐLĐ: đã thu hồi ở đơn vị');
  });

  it('names whom the body that declined holds competent, where it does', () => {
    const mail = (more: Partial<DeclinedLine>) =>
      renderMail({
        ...{ ...common, audience: 'coordinator', template: 'declined', matter: 'declined' },
        lines: [{ ...declined, ...more }],
      }).text;
    expect(mail({ suggestedBody: 'Sở Y tế' })).toContain('Đơn vị đề xuất: Sở Y tế');
    expect(mail({})).not.toContain('đề xuất');
  });

  it('writes a deadline as 17:00, Thứ Tư 10/12/2025, and says where there is none', () => {
    const line = (more: Partial<WorkLine>): WorkLine => ({
      title: 'Việc',
      documentNumber: '1',
      ...more,
    });
    const { text } = renderMail({
      ...common,
      template: 'newWork',
      acknowledgementIsLate: false,
      document,
      tasks: [line({ due, role: 'lead' }), line({ standing: true }), line({ role: 'support' })],
      reports: [{ ...report, cutoffOn: '2025-11-30' }],
      acknowledgeBy: due,
    });

    expect(text).toContain('   Chủ trì · Hạn: 17:00, Thứ Tư 10/12/2025\n');
    expect(text).toContain('   Việc thường xuyên, báo cáo theo kỳ\n');
    expect(text).toContain('   Phối hợp · Không ghi thời hạn\n');
    expect(text).toContain('   Số liệu chốt đến hết ngày 30/11/2025\n');
  });

  it('tells of a dispatch that holds reports only', () => {
    const mail = renderMail({
      ...common,
      template: 'newWork',
      acknowledgementIsLate: false,
      document,
      urgency: 'HỎA TỐC',
      tasks: [],
      reports: [report],
      acknowledgeBy: due,
    });

    expect(mail.subject).toBe('[Việc mới] Kế hoạch 470/KH-LĐLĐ – đề nghị tiếp nhận');
    expect(mail.text).not.toContain('Việc được giao');
    expect(mail.text).toContain('Mức độ: HỎA TỐC');
  });

  it('keeps the words of a person as text, not as markup', () => {
    const title = 'Nộp <script>alert(1)</script> "biểu mẫu" & \'phụ lục\'';
    const { html, text, subject } = renderMail({
      ...common,
      template: 'returned',
      line: { ...work, title },
      reason: '<img src=x onerror=alert(1)>',
    });

    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
    expect(text).toContain(title);
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(subject).toContain('<script>');
  });

  it('joins decomposed letters, folds line breaks, drops controls and direction overrides', () => {
    const title = `Tổ chức\r\nBcc: x@y.test\u0007 \u202Ehội nghị`.normalize('NFD');
    const { subject } = renderMail({
      ...common,
      template: 'dueToday',
      lines: [{ ...work, title }],
    });

    expect(subject).toBe('[Hạn hôm nay] Tổ chức Bcc: x@y.test hội nghị – 470/KH-LĐLĐ');
  });

  it('puts the button before a long list', () => {
    const lines = Array.from({ length: 20 }, (_, i) => ({ ...soon, title: `Việc số ${i}` }));
    const { html, text } = renderMail({ ...common, template: 'dueSoon', lines });

    expect(text.indexOf(LINK)).toBeLessThan(text.indexOf('Việc số 0'));
    expect(html.indexOf('href=')).toBeLessThan(html.indexOf('Việc số 0'));
    expect(text.split(LINK)).toHaveLength(2);
  });

  it.each([
    ['campaign_recalled', '[Thay đổi] 470/KH-LĐLĐ: văn bản đã được thu hồi'],
    ['campaign_closed', '[Thay đổi] 470/KH-LĐLĐ: đợt giao nhiệm vụ đã kết thúc'],
  ] as const)('tells of %s', (kind, subject) => {
    const mail = renderMail({
      ...common,
      template: 'changed',
      changes: [{ kind, document, reason: 'Thay bằng văn bản mới' }],
    });

    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain('Lý do: Thay bằng văn bản mới');
  });

  it.each([
    ['content_changed', 'nội dung mới'],
    ['reinstated', 'giao lại việc'],
    ['cancelled', 'đã thôi giao'],
  ] as const)('tells of work %s', (kind, words) => {
    const change = { kind, title: work.title, documentNumber: document.number, reason: '' };
    const mail = renderMail({ ...common, template: 'changed', changes: [change] });

    expect(mail.subject).toBe(`[Thay đổi] Rà soát đội ngũ cán bộ: ${words}`);
    expect(mail.text).not.toContain('Lý do');
  });

  it('names why the reader gets it, by role', () => {
    const line = (audience: MailCommon['audience']) =>
      renderMail({ ...common, audience, template: 'overdue', lines: [late] }).text;

    expect(line('head')).toContain('vì là lãnh đạo của Liên đoàn Lao động huyện Tam Đường.');
    expect(line('coordinator')).toContain('vì là điều phối của ');
    expect(line('contact_point')).toContain('vì là đầu mối của ');
  });

  it('invites a person in the name of the body', () => {
    const { text } = renderMail({
      template: 'signIn',
      formOfAddress: 'anh/chị',
      purpose: 'invitation',
      bodyName: 'Sở Nội vụ',
      url: LINK,
      validFor: '3 ngày',
    });

    expect(text).toContain('Anh/chị được mời sử dụng hệ thống Đôn đốc thay mặt Sở Nội vụ.');
  });
});

describe('what it refuses', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', '/l/abc', ''])('the link "%s"', (url) => {
    expect(() => renderMail({ ...common, url, template: 'dueSoon', lines: [soon] })).toThrow(
      RangeError,
    );
  });

  it.each<MailModel>([
    { ...common, template: 'acknowledgementReminder', lines: [] },
    { ...common, template: 'dailyDigest', on: '2025-12-10', lines: [] },
    { ...common, template: 'overdue', lines: [] },
    { ...common, template: 'changed', changes: [] },
    { ...common, template: 'unacknowledgedList', lines: [] },
  ])('an empty $template', (model) => {
    expect(() => renderMail(model)).toThrow(RangeError);
  });

  it('a date that is none', () => {
    const line = { ...soon, due: { on: '2025-02-30', closesAt: '17:00' } };

    expect(() => renderMail({ ...common, template: 'dueSoon', lines: [line] })).toThrow(RangeError);
  });
});

describe('the mail of a campaign for its issuer’s own people', () => {
  const digest = (more: Partial<CampaignDigestMail>): CampaignDigestMail => ({
    ...common,
    audience: 'coordinator',
    template: 'campaignDigest',
    document,
    lines: [],
    unreached: [],
    endedOn: new Map(),
    ...more,
  });
  const overdueOf = (bodyName: string, daysLate: number): DigestLine => ({
    template: 'overdue',
    ...late,
    bodyName,
    daysLate,
  });

  it('names the body in its subject when there is one', () => {
    const one = digest({ lines: [overdueOf('Sở Nội vụ', 5)] });
    expect(renderMail(one).subject).toBe(
      '[Quá hạn 5 ngày] Sở Nội vụ: Rà soát đội ngũ cán bộ – 470/KH-LĐLĐ',
    );
    const two = digest({ lines: [overdueOf('Sở Nội vụ', 5), overdueOf('Sở Nội vụ', 2)] });
    expect(renderMail(two).subject).toBe('[Quá hạn 5 ngày] Sở Nội vụ: 2 việc – 470/KH-LĐLĐ');
  });

  it('is a table of bodies, the latest first, cut at fifty rows with the count of the rest', () => {
    const lines = Array.from({ length: 3_000 }, (_, index) => [
      overdueOf(`Đơn vị ${index + 1}`, index + 1),
      overdueOf(`Đơn vị ${index + 1}`, 1),
    ]).flat();
    const { subject, text, html } = renderMail(digest({ lines }));
    expect(subject).toBe('3000 đơn vị quá hạn – 470/KH-LĐLĐ');
    expect(text).toContain('Quá hạn (3000)');
    expect(text).toContain('1. Đơn vị 3000\n   2 việc, quá hạn lâu nhất 3000 ngày');
    expect(text).toContain('50. Đơn vị 2951');
    expect(text).not.toContain('Đơn vị 2950\n');
    expect(text).toContain('… và 2950 mục nữa');
    expect(Buffer.byteLength(html) + Buffer.byteLength(text)).toBeLessThan(100_000);
  });

  it('says of a body that is no more since when', () => {
    const { text } = renderMail(
      digest({
        lines: [overdueOf('Sở Nội vụ', 5)],
        unreached: ['Sở Nội vụ', 'Sở Y tế'],
        endedOn: new Map([['Sở Nội vụ', '2025-06-30']]),
      }),
    );
    expect(text).toContain('Đơn vị đã ngừng hoạt động sau ngày 30/06/2025');
    expect(text).toContain('1 lượt nhắc không có nơi gửi: đơn vị không có địa chỉ nhận thư');
  });
});

describe('the size of a mail', () => {
  it('is bounded, however long the lists and the words in them', () => {
    const wordy = 'Rà soát, thống kê, báo cáo '.repeat(400);
    const many = Array.from({ length: 2_000 }, () => ({
      template: 'overdue' as const,
      ...late,
      title: wordy,
      bodyName: wordy,
      url: LINK,
    }));
    const mails: readonly MailModel[] = [
      { ...common, template: 'dailyDigest', on: '2025-12-09', lines: many },
      { ...common, template: 'overdue', lines: many },
      {
        ...common,
        template: 'newWork',
        document,
        tasks: many,
        reports: [],
        acknowledgeBy: due,
        acknowledgementIsLate: false,
      },
    ];
    for (const mail of mails) {
      const { html, text } = renderMail(mail);
      expect(Buffer.byteLength(html) + Buffer.byteLength(text)).toBeLessThan(300_000);
    }
  });
});

describe('the first mail of a body', () => {
  it('says so when it was kept beyond the time to acknowledge', () => {
    const { model } = EVERY.newWork;
    const kept = { ...model, acknowledgementIsLate: true } as MailModel;
    expect(renderMail(model).text).toContain('Đề nghị đồng chí tiếp nhận trước 17:00');
    expect(renderMail(kept).text).toContain('đã qua trước khi thư này gửi được');
  });
});
