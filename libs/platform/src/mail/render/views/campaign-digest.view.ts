import { CAMPAIGN_DIGEST_WORDS as WORDS } from '#wording';
import type { DigestLine, LateDispatchLine, OverdueLine } from '../mail-lines.js';
import type { CampaignDigestMail } from '../mail-model.js';
import type { MailView, Row } from '../mail-view.js';
import {
  dayMonthYear,
  plain,
  shortBody,
  subjectAround,
  subjectOfCounts,
  withNumber,
} from '../wording.js';
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
    headline: plain(WORDS.headline(`${kind} ${number}`)),
    paragraphs: [plain(mail.document.title)],
    sections: [
      {
        heading: WORDS.overdueHeading,
        rows: [...overdue]
          .map(([bodyName, lines]) => ({ bodyName, lines, days: latest(lines) }))
          .sort((a, b) => b.days - a.days || b.lines.length - a.lines.length)
          .map(({ bodyName, lines, days }) =>
            bodyRow(mail, bodyName, WORDS.overdueRow(lines.length, days)),
          ),
      },
      {
        heading: WORDS.unacknowledgedHeading,
        rows: [...silent]
          .map(([bodyName, lines]) => ({ bodyName, days: longest(lines) }))
          .sort((a, b) => b.days - a.days)
          .map(({ bodyName, days }) => bodyRow(mail, bodyName, WORDS.unacknowledgedRow(days))),
      },
      {
        heading: WORDS.unreachedHeading,
        rows: [...unreached].map(([bodyName, notices]) =>
          bodyRow(
            mail,
            bodyName,
            mail.endedOn.has(bodyName)
              ? WORDS.unreachedRow(notices.length)
              : WORDS.unreachedRowWithoutAddress(notices.length),
          ),
        ),
      },
      ...sectionsOf(others),
    ],
    buttonLabel: WORDS.button,
    notes: [WORDS.onceAMorning],
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
    const works = lines.length === 1 ? (lines[0]?.title ?? '') : WORDS.works(lines.length);
    return subjectAround(works, (shortened) =>
      withNumber(
        WORDS.overdueSubject(latest(lines), shortBody(bodyName), shortened),
        mail.document.number,
      ),
    );
  }
  const counts = [
    overdue.size > 0 ? WORDS.overdueBodies(overdue.size) : '',
    silent.size > 0 ? WORDS.unacknowledgedBodies(silent.size) : '',
    unreached.size > 0 ? WORDS.unreachedBodies(unreached.size) : '',
    others.length > 0 ? WORDS.others(others.length) : '',
  ].filter((text) => text !== '');
  return subjectOfCounts(counts, mail.document.number);
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
    ended === undefined ? '' : WORDS.bodyEnded(dayMonthYear(ended)),
  ]);
}

const isOverdue = (line: DigestLine): line is Late => line.template === 'overdue';
const isUnacknowledged = (line: DigestLine): line is Unacknowledged =>
  line.template === 'acknowledgementEscalation' || line.template === 'unacknowledgedList';

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
