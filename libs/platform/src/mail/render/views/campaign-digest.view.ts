import type { DigestLine, LateDispatchLine, OverdueLine } from '../mail-lines.js';
import type { CampaignDigestMail } from '../mail-model.js';
import type { MailView, Row } from '../mail-view.js';
import { dayMonthYear, inDays, plain, shorten, subjectAround, withNumber } from '../wording.js';
import { entry, lineSubject } from './digest.view.js';
import { framed } from './frame.js';
import { row } from './rows.js';

type Late = Extract<DigestLine, { readonly template: 'overdue' }>;
type Unacknowledged = Extract<
  DigestLine,
  { readonly template: 'acknowledgementEscalation' | 'unacknowledgedList' }
>;

/** A table of bodies, the worst first: one row for each, whatever the number of its works. */
export function campaignDigestView(mail: CampaignDigestMail): MailView {
  const overdue = byBody(mail.lines.filter(isOverdue), (line) => line.bodyName ?? '');
  const silent = byBody(mail.lines.filter(isUnacknowledged), (line) => line.bodyName);
  const unreached = byBody(mail.unreached, (bodyName) => bodyName);
  const others = mail.lines.filter((line) => !isOverdue(line) && !isUnacknowledged(line));
  const { kind, number } = mail.document;
  return framed(mail, {
    tone: overdue.size + silent.size > 0 ? 'late' : 'soon',
    subject: subjectOf(mail, { overdue, silent, unreached, others }),
    headline: plain(`${kind} ${number}: tình hình các đơn vị`),
    paragraphs: [plain(mail.document.title)],
    sections: [
      {
        heading: 'Quá hạn',
        rows: [...overdue]
          .map(([bodyName, lines]) => ({ bodyName, lines, days: latest(lines) }))
          .sort((a, b) => b.days - a.days || b.lines.length - a.lines.length)
          .map(({ bodyName, lines, days }) =>
            bodyRow(mail, bodyName, `${worksOf(lines)}, quá hạn lâu nhất${inDays(days)}`),
          ),
      },
      {
        heading: 'Chưa tiếp nhận',
        rows: [...silent]
          .map(([bodyName, lines]) => ({ bodyName, days: longest(lines) }))
          .sort((a, b) => b.days - a.days)
          .map(({ bodyName, days }) =>
            bodyRow(
              mail,
              bodyName,
              days > 0 ? `Chậm tiếp nhận ${days} ngày làm việc` : 'Chậm tiếp nhận',
            ),
          ),
      },
      {
        heading: 'Đơn vị không nhận được thư',
        rows: [...unreached].map(([bodyName, notices]) =>
          bodyRow(
            mail,
            bodyName,
            `${notices.length} lượt nhắc không có nơi gửi${mail.endedOn.has(bodyName) ? '' : ': đơn vị không có địa chỉ nhận thư'}`,
          ),
        ),
      },
      ...sectionsOf(others),
    ],
    buttonLabel: 'Mở bàn điều hành',
    notes: ['Thư này gửi một lần mỗi sáng làm việc cho mỗi đợt, chỉ khi có việc cần xem.'],
  });
}

interface Parts {
  readonly overdue: ReadonlyMap<string, readonly Late[]>;
  readonly silent: ReadonlyMap<string, readonly Unacknowledged[]>;
  readonly unreached: ReadonlyMap<string, readonly string[]>;
  readonly others: readonly DigestLine[];
}

function subjectOf(mail: CampaignDigestMail, parts: Parts): string {
  const { overdue, silent, unreached, others } = parts;
  const [onlyOther] = others;
  const bodies = overdue.size + silent.size + unreached.size;
  if (bodies === 0 && others.length === 1 && onlyOther !== undefined) return lineSubject(onlyOther);
  const [late] = overdue;
  if (late !== undefined && bodies === 1 && others.length === 0) {
    const [bodyName, lines] = late;
    const works = lines.length === 1 ? (lines[0]?.title ?? '') : `${lines.length} việc`;
    return subjectAround(works, (shortened) =>
      withNumber(
        `[Quá hạn${inDays(latest(lines))}] ${shorten(bodyName, 40)}: ${shortened}`,
        mail.document.number,
      ),
    );
  }
  const counts = [
    overdue.size > 0 ? `${overdue.size} đơn vị quá hạn` : '',
    silent.size > 0 ? `${silent.size} chưa tiếp nhận` : '',
    unreached.size > 0 ? `${unreached.size} không nhận được thư` : '',
    others.length > 0 ? `${others.length} việc chờ xem` : '',
  ].filter((text) => text !== '');
  return plain(withNumber(counts.join(', '), mail.document.number));
}

/** What concerns single works keeps the sections of the other digest. */
function sectionsOf(lines: readonly DigestLine[]): readonly { heading: string; rows: Row[] }[] {
  const sections = new Map<string, Row[]>();
  for (const line of lines) {
    const { heading, row: one } = entry(line);
    sections.set(heading, [...(sections.get(heading) ?? []), { ...one, url: null }]);
  }
  return [...sections].map(([heading, rows]) => ({ heading, rows }));
}

function bodyRow({ endedOn }: CampaignDigestMail, bodyName: string, detail: string): Row {
  const ended = endedOn.get(bodyName);
  return row(bodyName, undefined, [
    detail,
    ended === undefined
      ? ''
      : `Đơn vị đã ngừng hoạt động sau ngày ${dayMonthYear(ended)}: việc còn mở chưa có ai nhận`,
  ]);
}

const isOverdue = (line: DigestLine): line is Late => line.template === 'overdue';
const isUnacknowledged = (line: DigestLine): line is Unacknowledged =>
  line.template === 'acknowledgementEscalation' || line.template === 'unacknowledgedList';

const worksOf = (lines: readonly unknown[]): string => `${lines.length} việc`;
const latest = (lines: readonly OverdueLine[]): number =>
  lines.reduce((most, line) => Math.max(most, line.daysLate), 0);
const longest = (lines: readonly LateDispatchLine[]): number =>
  lines.reduce((most, line) => Math.max(most, line.workingDaysLate), 0);

function byBody<T>(lines: readonly T[], nameOf: (line: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const line of lines) {
    const group = groups.get(nameOf(line));
    if (group === undefined) groups.set(nameOf(line), [line]);
    else group.push(line);
  }
  return groups;
}
