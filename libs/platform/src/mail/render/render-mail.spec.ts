import fc from 'fast-check';
import type { DigestLine, MailDocument, WorkLine } from './mail-lines.js';
import type { MailCommon, MailModel, MailTemplate, RenderedMail } from './mail-model.js';
import { renderMail } from './render-mail.js';

const LINK = 'https://dondoc.demo.test/l/abc?viec=1&kyso=x';
const LONG =
  'Tổ chức tuyên truyền, phổ biến nội dung kế hoạch tới công đoàn cơ sở, đoàn viên và người lao động';

const common: MailCommon = {
  formOfAddress: 'đồng chí',
  audience: 'contact_point',
  bodyName: 'Liên đoàn Lao động huyện Tam Đường',
  url: LINK,
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

/** One mail of every template, with the subject the table of templates gives it. */
const EVERY: Record<MailTemplate, { readonly model: MailModel; readonly subject: string }> = {
  T1: {
    model: {
      ...common,
      template: 'T1',
      document,
      tasks: [work, { ...work, role: 'support' }],
      reports: [],
      acknowledgeBy: due,
    },
    subject: '[Việc mới] 2 việc theo Kế hoạch 470/KH-LĐLĐ – đề nghị tiếp nhận',
  },
  T2: {
    model: { ...common, template: 'T2', lines: [dispatch] },
    subject: '[Nhắc tiếp nhận] 470/KH-LĐLĐ: văn bản chưa được tiếp nhận',
  },
  T3: {
    model: { ...common, audience: 'head', template: 'T3', lines: [lateDispatch] },
    subject: '[Chưa tiếp nhận 3 ngày] 470/KH-LĐLĐ – LĐLĐ huyện Tam Đường',
  },
  T4: {
    model: {
      ...common,
      template: 'T4',
      on: '2025-12-09',
      lines: [
        { template: 'T7', ...late },
        { template: 'T5', ...soon },
        { template: 'T6', ...work },
      ],
    },
    subject: 'Việc hôm nay 09/12: 1 quá hạn, 2 sắp đến hạn',
  },
  T5: {
    model: { ...common, template: 'T5', lines: [soon] },
    subject: '[Còn 3 ngày] Rà soát đội ngũ cán bộ – 470/KH-LĐLĐ',
  },
  T6: {
    model: { ...common, template: 'T6', lines: [work] },
    subject: '[Hạn hôm nay] Rà soát đội ngũ cán bộ – 470/KH-LĐLĐ',
  },
  T7: {
    model: { ...common, audience: 'head', template: 'T7', lines: [late] },
    subject: '[Quá hạn 3 ngày] Rà soát đội ngũ cán bộ – 470/KH-LĐLĐ',
  },
  T10: {
    model: { ...common, template: 'T10', line: work, reason: 'Chưa có danh sách kèm theo' },
    subject: '[Trả lại] Đề nghị bổ sung: Rà soát đội ngũ cán bộ',
  },
  T13: {
    model: { ...common, audience: 'coordinator', template: 'T13', lines: [declined] },
    subject: '[Không thuộc thẩm quyền] Sở Nội vụ trả việc: Rà soát đội ngũ cán bộ',
  },
  judgement: {
    model: { ...common, audience: 'leader', template: 'judgement', lines: [handedIn] },
    subject: '[Chờ duyệt] Sở Nội vụ: Rà soát đội ngũ cán bộ – 470/KH-LĐLĐ',
  },
  T14: {
    model: { ...common, template: 'T14', lines: [report] },
    subject: '[Mở kỳ báo cáo] Sơ kết 6 tháng đầu năm 2026 – hạn nộp 10/12',
  },
  T15: {
    model: {
      ...common,
      template: 'T15',
      period: report.period,
      documentNumber: report.documentNumber,
    },
    subject: '[Đã nhận báo cáo] Sơ kết 6 tháng đầu năm 2026 – cảm ơn đồng chí',
  },
  T16: {
    model: {
      ...common,
      audience: 'coordinator',
      template: 'T16',
      week: 11,
      overdue: [late, late],
      unacknowledged: [lateDispatch],
      awaitingJudgement: [],
    },
    subject: 'Tuần 11: 2 việc quá hạn, 1 chưa tiếp nhận, 0 báo cáo chờ duyệt',
  },
  T17: {
    model: {
      ...common,
      template: 'T17',
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
  T19: {
    model: {
      template: 'T19',
      formOfAddress: 'đồng chí',
      purpose: 'sign_in',
      url: LINK,
      validFor: '15 phút',
    },
    subject: 'Liên kết đăng nhập (có hiệu lực 15 phút)',
  },
};
const templates = Object.keys(EVERY) as MailTemplate[];
const mailOf = (template: MailTemplate): RenderedMail => renderMail(EVERY[template].model);

describe.each(templates)('%s', (template) => {
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
      if (template !== 'T19') expect(part).toContain('470/KH-LĐLĐ');
      expect(part).toMatch(/Đồng chí nhận thư này vì (là|có)/);
      expect(part).toContain('Kính gửi đồng chí,');
    }
  });

  it('has one button, no remote asset, no script, no heading without rows', () => {
    const { html, text } = mailOf(template);

    expect(html.match(/bgcolor="#0b4a8f" style="border:2px/g)).toHaveLength(1);
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

    expect(headers['X-Dondoc-Reason']).toMatch(new RegExp(`^[a-z_]+; ${template}$`));
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

describe('subjects', () => {
  const soonOf = (title: string) =>
    renderMail({ ...common, template: 'T5', lines: [{ ...soon, title }] }).subject;

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
    const { subject } = renderMail({ ...common, template: 'T5', lines });
    const mixed = renderMail({
      ...common,
      template: 'T7',
      lines: [late, { ...late, documentNumber: '12/KH-LĐLĐ', daysLate: 9 }],
    });

    expect(subject).toBe('[Còn 1 ngày] 2 việc – 470/KH-LĐLĐ');
    expect(mixed.subject).toBe('[Quá hạn 9 ngày] 2 việc – 2 văn bản');
  });

  it('never say 0 days', () => {
    const today = renderMail({ ...common, template: 'T5', lines: [{ ...soon, daysLeft: 0 }] });
    const hours = renderMail({ ...common, template: 'T7', lines: [{ ...late, daysLate: 0 }] });

    expect(today.subject).toMatch(/^\[Hạn hôm nay\] /);
    expect(hours.subject).toMatch(/^\[Quá hạn\] /);
    expect(today.text + hours.text).not.toContain('0 ngày');
  });

  it('of a work without a number end with the work', () => {
    expect(
      renderMail({ ...common, template: 'T6', lines: [{ ...work, documentNumber: '' }] }).subject,
    ).toBe('[Hạn hôm nay] Rà soát đội ngũ cán bộ');
  });
});

describe('the digest', () => {
  const digest = (lines: readonly DigestLine[]) =>
    renderMail({ ...common, template: 'T4', on: '2025-12-10', lines });

  it.each<[DigestLine, string]>([
    [{ template: 'T2', ...dispatch }, EVERY.T2.subject],
    [{ template: 'T3', ...lateDispatch }, EVERY.T3.subject],
    [{ template: 'T16', ...lateDispatch }, EVERY.T3.subject],
    [
      { template: 'T4', title: work.title, documentNumber: '', silentDays: 31 },
      '[Hỏi tiến độ] Rà soát đội ngũ cán bộ',
    ],
    [{ template: 'T5', ...soon }, EVERY.T5.subject],
    [{ template: 'T6', ...work }, EVERY.T6.subject],
    [{ template: 'T7', ...late }, EVERY.T7.subject],
    [{ template: 'T13', ...declined }, EVERY.T13.subject],
    [{ template: 'judgement', ...handedIn }, EVERY.judgement.subject],
    [{ template: 'T14', ...report }, EVERY.T14.subject],
    [
      { template: 'nothingOpen', document },
      `[Không còn việc mở] ${document.number}: đề nghị xem để kết thúc đợt`,
    ],
  ])('with one line takes the subject of that line: $template', (line, subject) => {
    expect(digest([line]).subject).toBe(subject);
  });

  it('lists red first and shows only the lists that have lines', () => {
    const { text } = digest([
      { template: 'T5', ...soon },
      { template: 'T2', ...dispatch },
      { template: 'T7', ...late },
    ]);
    const headings = text.match(/^.+ \(\d+\)$/gm);

    expect(headings).toEqual(['Quá hạn (1)', 'Sắp đến hạn (1)', 'Văn bản chờ tiếp nhận (1)']);
  });

  it('without anything dated counts what there is to see', () => {
    const { subject } = digest([
      { template: 'T2', ...dispatch },
      { template: 'T13', ...declined },
    ]);

    expect(subject).toBe('Việc hôm nay 10/12: 2 việc cần xem');
  });

  it('links each line to its own page', () => {
    const { html, text } = digest([{ template: 'T7', ...late, url: 'https://a.test/viec/9' }]);

    expect(html).toContain('<a href="https://a.test/viec/9"');
    expect(text).toContain('https://a.test/viec/9');
  });
});

describe('what a mail says', () => {
  it('writes a deadline as 17:00, Thứ Tư 10/12/2025, and says where there is none', () => {
    const line = (more: Partial<WorkLine>): WorkLine => ({
      title: 'Việc',
      documentNumber: '1',
      ...more,
    });
    const { text } = renderMail({
      ...common,
      template: 'T1',
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
      template: 'T1',
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
      template: 'T10',
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
    const { subject } = renderMail({ ...common, template: 'T6', lines: [{ ...work, title }] });

    expect(subject).toBe('[Hạn hôm nay] Tổ chức Bcc: x@y.test hội nghị – 470/KH-LĐLĐ');
  });

  it('puts the button before a long list', () => {
    const lines = Array.from({ length: 20 }, (_, i) => ({ ...soon, title: `Việc số ${i}` }));
    const { html, text } = renderMail({ ...common, template: 'T5', lines });

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
      template: 'T17',
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
    const mail = renderMail({ ...common, template: 'T17', changes: [change] });

    expect(mail.subject).toBe(`[Thay đổi] Rà soát đội ngũ cán bộ: ${words}`);
    expect(mail.text).not.toContain('Lý do');
  });

  it('names why the reader gets it, by role', () => {
    const line = (audience: MailCommon['audience']) =>
      renderMail({ ...common, audience, template: 'T7', lines: [late] }).text;

    expect(line('head')).toContain('vì là lãnh đạo của Liên đoàn Lao động huyện Tam Đường.');
    expect(line('coordinator')).toContain('vì là điều phối của ');
    expect(line('contact_point')).toContain('vì là đầu mối của ');
  });

  it('invites a person in the name of the body', () => {
    const { text } = renderMail({
      template: 'T19',
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
    expect(() => renderMail({ ...common, url, template: 'T5', lines: [soon] })).toThrow(RangeError);
  });

  it.each<MailModel>([
    { ...common, template: 'T2', lines: [] },
    { ...common, template: 'T4', on: '2025-12-10', lines: [] },
    { ...common, template: 'T7', lines: [] },
    { ...common, template: 'T17', changes: [] },
    {
      ...common,
      template: 'T16',
      week: 1,
      overdue: [],
      unacknowledged: [],
      awaitingJudgement: [],
    },
  ])('an empty $template', (model) => {
    expect(() => renderMail(model)).toThrow(RangeError);
  });

  it('a date that is none', () => {
    const line = { ...soon, due: { on: '2025-02-30', closesAt: '17:00' } };

    expect(() => renderMail({ ...common, template: 'T5', lines: [line] })).toThrow(RangeError);
  });
});
