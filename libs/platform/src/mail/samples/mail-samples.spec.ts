import { TEMPLATE_NAMES, type TemplateName } from '#domain';
import { renderMail } from '../render/render-mail.js';
import { mailSamples } from './mail-samples.js';

const SAMPLES = mailSamples('https://dondoc.demo.test');
const subjectOf = new Map(SAMPLES.map(({ id, model }) => [id, renderMail(model).subject]));

/** What the subject of each template is to read like: the state first, then the work, the number whole at the end. */
const SUBJECTS: Readonly<Record<TemplateName, RegExp>> = {
  newWork: /^\[Việc mới\] \d+ việc theo \S.* 470\/KH-LĐLĐ – đề nghị tiếp nhận$/,
  acknowledgementReminder:
    /^\[Nhắc tiếp nhận\] (470\/KH-LĐLĐ: văn bản chưa được tiếp nhận|\d+ văn bản chưa được tiếp nhận: .+)$/,
  acknowledgementEscalation: /^\[Chưa tiếp nhận \d+ ngày\] 470\/KH-LĐLĐ – LĐLĐ huyện Tam Đường$/,
  unacknowledgedList: /^\[Chưa tiếp nhận \d+ ngày\] \d+ đơn vị$/,
  dailyDigest: /^Việc hôm nay \d\d\/\d\d: \d+ quá hạn, \d+ sắp đến hạn$/,
  campaignDigest:
    /^(\d+ đơn vị quá hạn, \d+ chưa tiếp nhận, …|\[Quá hạn \d+ ngày\] LĐLĐ huyện Tam Đường: \S.*) – 470\/KH-LĐLĐ$/,
  silentWork: /^\[Hỏi tiến độ\] \S.* – 470\/KH-LĐLĐ$/,
  dueSoon: /^\[Còn \d+ ngày\] \S.* – 470\/KH-LĐLĐ$/,
  dueToday: /^\[Hạn hôm nay\] \S.* – 470\/KH-LĐLĐ$/,
  overdue: /^\[Quá hạn \d+ ngày\] \S.* – 470\/KH-LĐLĐ$/,
  returned: /^\[Trả lại\] Đề nghị bổ sung: \S/,
  questionAsked: /^\[Hỏi lại\] LĐLĐ huyện Tam Đường: \S/,
  questionAnswered: /^\[Trả lời\] \S/,
  nudged: /^\[Đôn đốc\] \S.* – LĐLĐ tỉnh Lai Châu$/,
  explanationRequested: /^\[Yêu cầu giải trình\] \S.* – trả lời trước \d\d\/\d\d$/,
  explanationReminder:
    /^\[(Hạn giải trình hôm nay\] \S|Chưa giải trình\] LĐLĐ huyện Tam Đường: \S)/,
  explanationGiven: /^\[Đã giải trình\] LĐLĐ huyện Tam Đường: \S/,
  milestoneSet: /^\[Mốc mới\] \S.* – trước \d\d\/\d\d$/,
  milestoneDropped: /^\[Bỏ mốc\] \S/,
  milestoneReminder: /^\[(Mốc hôm nay|Mốc, còn \d+ ngày|Quá mốc \d+ ngày)\] \S.* – 470\/KH-LĐLĐ$/,
  extensionAsked: /^\[Xin gia hạn\] LĐLĐ huyện Tam Đường: \S.*, đến \d\d\/\d\d\/\d{4}$/,
  extensionAnswered: /^\[Gia hạn: (không )?đồng ý\] \S/,
  declined: /^\[Không thuộc thẩm quyền\] LĐLĐ huyện Tam Đường trả việc: \S/,
  decisionReminder:
    /^\[(Không thuộc thẩm quyền\] LĐLĐ huyện Tam Đường trả việc: \S|Chờ duyệt\] \d+ kết quả – 470\/KH-LĐLĐ$|Hỏi lại, chờ trả lời\] LĐLĐ huyện Tam Đường: \S)/,
  decisionEscalation:
    /^\[Chờ (duyệt\] LĐLĐ huyện Tam Đường: \S.*|trả lời\] \d+ đề nghị của đơn vị) – 470\/KH-LĐLĐ$/,
  reportOpened: /^\[Mở kỳ báo cáo\] \S.* – hạn nộp (sớm nhất )?\d\d\/\d\d$/,
  reportAccepted: /^\[Đã nhận báo cáo\] \S.* – cảm ơn đồng chí$/,
  changed: /^\[Thay đổi\] \S.*: (\p{L}+,? )*(mới \d\d\/\d\d\/\d{4}|\p{L}+)$/u,
  signIn: /^Liên kết đăng nhập \(có hiệu lực \d+ (phút|ngày)\)$/,
  bodyEnded: /^\[Bàn giao\] \S.* đã kết thúc, còn việc của 470\/KH-LĐLĐ$/,
  intakeAnswer: /^\[(Đã nạp bản nháp\] \d+\/KH-LĐLĐ|Không nhận\] .+|Không nạp được\] .+)$/,
  chainAnchor: /^\[Niêm phong nhật ký\] \d\d\/\d\d\/\d{4}$/,
  nothingOpen: /^\[Không còn việc mở\] 470\/KH-LĐLĐ: đề nghị xem để kết thúc đợt$/,
};

describe('samples of mails', () => {
  it.each(TEMPLATE_NAMES)('hold one of %s at least, made of it', (template) => {
    const samples = SAMPLES.filter((sample) => sample.template === template);
    expect(samples.length).toBeGreaterThan(0);
    for (const { model } of samples) expect(model.template).toBe(template);
  });

  it('have names of their own, and within a template subjects of their own', () => {
    expect(subjectOf.size).toBe(SAMPLES.length);
    for (const template of TEMPLATE_NAMES) {
      const subjects = SAMPLES.filter((sample) => sample.template === template).map(({ id }) =>
        subjectOf.get(id),
      );
      expect(new Set(subjects).size).toBe(subjects.length);
    }
  });

  it.each(SAMPLES)(
    '$id has its subject: state first, at most 70 characters',
    ({ id, template }) => {
      const subject = subjectOf.get(id) ?? '';
      expect(subject).toMatch(SUBJECTS[template]);
      expect(subject.length).toBeLessThanOrEqual(70);
    },
  );

  it.each(SAMPLES)('$id keeps its marks and has one button', ({ model }) => {
    const { html, text } = renderMail(model);
    expect(html.match(/display:inline-block/g)).toHaveLength(1);
    expect(html + text).toBe((html + text).normalize('NFC'));
    expect(html + text).not.toMatch(/undefined|null|NaN|\[object/);
  });
});
