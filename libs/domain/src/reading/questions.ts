import type { MadeTask } from './tasks.js';
import type { Chosen } from './overlap.js';
import { quoteOf } from './source-line.js';
import type { QuestionCode, ReadAnomaly, ReadQuestion, Reading } from './reading.js';

export interface QuestionSources {
  readonly reading: Omit<Reading, 'questions'>;
  readonly chosen: Chosen;
  readonly made: readonly MadeTask[];
  /** Members of a group on the day of issue, as words for a person; null without a directory. */
  readonly membersOf: (names: readonly string[]) => string | null;
}

const MOST = 6;
type Draft = Omit<ReadQuestion, 'code'>;

/** At most six, the blocking ones first; one question may cover many fields. */
export function questionsOf(sources: QuestionSources): readonly ReadQuestion[] {
  const asked: ReadQuestion[] = [];
  for (const [code, ask] of ORDER) {
    const draft = ask(sources);
    if (draft) asked.push({ code, ...draft });
  }
  const blocking = asked.filter((q) => q.blocking);
  return [...blocking, ...asked.filter((q) => !q.blocking)].slice(0, MOST);
}

const blocked = (about: string, question: string, preset: string | null = null): Draft => ({
  about,
  question,
  default: preset,
  blocking: true,
});
const open = (about: string, question: string, preset: string | null = null): Draft => ({
  about,
  question,
  default: preset,
  blocking: false,
});
const viet = (iso: string): string => `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
const has = (anomalies: readonly ReadAnomaly[], code: ReadAnomaly['code']): boolean =>
  anomalies.some((a) => a.code === code);

const ORDER: readonly (readonly [QuestionCode, (sources: QuestionSources) => Draft | null])[] = [
  [
    'DATE_CONFLICT',
    ({ reading }) =>
      has(reading.anomalies, 'BASIS_AFTER_DOCUMENT')
        ? blocked(
            'issuedOn',
            'Ngày ban hành in trong văn bản sớm hơn ngày của văn bản làm căn cứ. Ngày nào in sai, ngày đúng là ngày nào?',
          )
        : null,
  ],
  [
    'DOCUMENT_NUMBER',
    ({ reading }) =>
      reading.number.value === null
        ? blocked(
            'number',
            'Bản này không có số. Văn bản được ban hành với số, ký hiệu nào?',
            reading.symbol.value,
          )
        : null,
  ],
  [
    'DOCUMENT_DATE',
    ({ reading }) =>
      reading.issuedOn.value === null
        ? blocked(
            'issuedOn',
            'Bản này không có ngày ban hành. Văn bản được ban hành ngày nào, tại đâu?',
          )
        : null,
  ],
  ['SUBSET_MEMBERS', subsetQuestion],
  ['DEADLINE_MEANING', passedQuestion],
  ['DEADLINE_MEANING', meaningQuestion],
  [
    'REPORT_CYCLE',
    ({ reading }) => {
      const at = reading.reporting.findIndex(
        (row) =>
          row.every.status === 'ask' || (row.kind === 'periodic' && row.every.value === 'UNSTATED'),
      );
      const loose = reading.tasks.some(
        (task) =>
          task.recurrence.value?.every === 'UNSTATED' &&
          /báo cáo|sơ kết|tổng kết/iu.test(task.title),
      );
      return at >= 0 || loose
        ? blocked(
            at >= 0 ? 'reporting' : 'tasks',
            'Việc sơ kết, tổng kết, báo cáo không nêu rõ kỳ. Thực hiện theo kỳ nào, ngày nào phải nộp?',
            'Sơ kết 6 tháng, tổng kết năm',
          )
        : null;
    },
  ],
  ['GROUP_MEMBERS', groupQuestion],
  [
    'OVERLAP',
    ({ chosen }) =>
      chosen.repetitions.length > 0
        ? blocked(
            'tasks',
            `Phần nội dung (${chosen.repetitions.map((r) => `mục ${r.ordinal}`).join(', ')}) nêu lại các việc của phần tổ chức thực hiện. Chỉ tạo nhiệm vụ theo phần tổ chức thực hiện, hay giao thêm nhiệm vụ riêng?`,
            'Chỉ tạo nhiệm vụ theo phần tổ chức thực hiện',
          )
        : null,
  ],
  ['TASK_OWNER', ownerQuestion],
  [
    'REPORT_WANTED',
    ({ reading }) => {
      if (
        reading.tasks.length === 0 ||
        reading.reporting.some((row) => row.kind === 'adhoc' || row.kind === 'periodic')
      )
        return null;
      if (reading.reporting.length > 0)
        return reportersUnclear(reading)
          ? open(
              'reporting',
              'Các đơn vị được giao có phải gửi báo cáo để tổng hợp không? Văn bản không nêu rõ.',
              'Có, theo cùng kỳ sơ kết, tổng kết',
            )
          : null;
      return blocked(
        'reporting',
        'Văn bản không yêu cầu báo cáo. Các đơn vị chỉ cần xác nhận đã tiếp nhận, hay phải báo cáo kết quả và gửi kèm minh chứng?',
      );
    },
  ],
  [
    'TARGET_BASE',
    ({ reading }) => {
      const at = reading.tasks.findIndex(
        (task) => task.target.value !== null && 'ratio' in task.target.value,
      );
      const words = reading.tasks[at]?.target.value?.words;
      return at >= 0 && words !== undefined
        ? open(
            `tasks/${at}/target`,
            `“${short(words)}” tính trên tổng số bao nhiêu, tại thời điểm nào?`,
          )
        : null;
    },
  ],
  [
    'REPORT_DUE',
    ({ reading }) => {
      const at = reading.reporting.findIndex(
        (row) => row.dueOn.value === null && row.every.status === 'explicit',
      );
      const row = reading.reporting[at];
      return row
        ? open(
            `reporting/${at}/dueOn`,
            `Báo cáo “${short(row.words)}”: nộp trước ngày nào, gửi cho ai?`,
            row.dueOn.evidence.length > 0 ? (row.dueOn.note ?? null) : 'Theo kỳ báo cáo của đơn vị',
          )
        : null;
    },
  ],
  [
    'OTHER',
    ({ reading }) =>
      has(reading.anomalies, 'SECTION_SKIPPED')
        ? open(
            'text',
            'Văn bản đánh số mục không liên tục. Bản gốc có thiếu mục nào không, hay chỉ đánh số nhầm?',
            'Đánh số nhầm, không thiếu nội dung',
          )
        : null,
  ],
  ['OTHER', donationQuestion],
  [
    'ACK_DEADLINE',
    ({ reading }) =>
      reading.tasks.length > 0 && reading.addressees.length > 0
        ? open(
            'addressees',
            'Các đơn vị phải xác nhận đã tiếp nhận văn bản chậm nhất khi nào?',
            'Hết ngày làm việc nhận được văn bản',
          )
        : null,
  ],
  [
    'TASK_DEADLINE',
    ({ reading }) => {
      const without = reading.tasks.filter(
        (task) => task.deadline.status === 'ask' && task.recurrence.value === null,
      ).length;
      return without > 0
        ? open(
            'tasks',
            `${without === reading.tasks.length ? `Cả ${without}` : `${without} trong ${reading.tasks.length}`} nhiệm vụ không ghi thời hạn. Có đặt thời hạn cho nhiệm vụ nào không?`,
            'Không đặt thời hạn, theo dõi thường xuyên',
          )
        : null;
    },
  ],
];

const short = (words: string): string =>
  words.length > 90 ? `${words.slice(0, words.lastIndexOf(' ', 88))} …` : words;

const reportersUnclear = (reading: QuestionSources['reading']): boolean =>
  reading.tasks.some((task) =>
    task.assignees.some((a) => a.role === 'lead' && a.kind === 'group'),
  ) &&
  reading.reporting.every((row) => row.kind === 'interim' || row.kind === 'final') &&
  reading.reporting.every((row) => row.mergedInto.value === null);

function groupQuestion({ reading, membersOf }: QuestionSources): Draft | null {
  const listed = reading.addressees.filter((a) => a.kind === 'group').map((a) => a.text);
  const doing = reading.tasks.flatMap((task) =>
    task.assignees.filter((a) => a.kind === 'group' && a.role !== 'monitor').map((a) => a.text),
  );
  const names = [...new Set(listed.length > 0 ? listed : doing)].slice(0, 4);
  if (names.length === 0) return null;
  const when = reading.issuedOn.value ? ` (${viet(reading.issuedOn.value)})` : '';
  const about = listed.length > 0 ? 'addressees' : 'tasks';
  return blocked(
    about,
    `${names.map((name) => `“${name}”`).join(', ')} gồm những đơn vị nào tại ngày ban hành${when}?`,
    membersOf(names),
  );
}

function subsetQuestion({ reading }: QuestionSources): Draft | null {
  for (const [i, task] of reading.tasks.entries()) {
    const at = task.assignees.findIndex((a) => a.kind === 'subset');
    const subset = task.assignees[at];
    if (subset)
      return blocked(
        `tasks/${i}/assignees/${at}`,
        `Mục ${task.ordinal} chỉ giao cho “${subset.text}”. Đó là những đơn vị nào?`,
      );
  }
  const at = reading.addressees.findIndex((a) => a.kind === 'subset');
  const subset = reading.addressees[at];
  return subset ? blocked(`addressees/${at}`, `“${subset.text}” là những đơn vị nào?`) : null;
}

/** A deadline before the day of issue cannot be meant as printed. */
function passedQuestion({ reading }: QuestionSources): Draft | null {
  const passed = reading.anomalies.find((a) => a.code === 'DEADLINE_PASSED')?.evidence[0];
  const at = reading.tasks.findIndex(
    ({ quote }) => passed && quote.start <= passed.start && passed.end <= quote.end,
  );
  return passed && at >= 0
    ? blocked(
        `tasks/${at}/deadline`,
        `Mục ${reading.tasks[at]?.ordinal ?? ''} ghi “${quoteOf(reading.text, passed)}”, sớm hơn ngày ban hành. Hạn đúng là ngày nào?`,
      )
    : null;
}

/** A date on the first of several parts, or on "xây dựng kế hoạch tổ chức …", may mean either. */
function meaningQuestion({ reading, made }: QuestionSources): Draft | null {
  for (const [i, task] of reading.tasks.entries()) {
    const deadline = task.deadline.value;
    const next = reading.tasks[i + 1];
    if (!deadline?.dueOn || made[i]?.duty.fromTable || !next || !deadline.rule.startsWith('end-of'))
      continue;
    const following = made[i + 1]?.duty;
    const parts =
      made[i]?.duty.part === 0 &&
      following !== undefined &&
      following.part > 0 &&
      next.deadline.value === null;
    if (parts)
      return blocked(
        `tasks/${i}/deadline`,
        `“${deadline.words}” (hết ${viet(deadline.dueOn)}) là hạn của “${short(task.title)}” hay của cả mục ${task.ordinal.replace(/\.\d+$/u, '')}?`,
      );
  }
  return null;
}

function ownerQuestion({ reading, made }: QuestionSources): Draft | null {
  const none = reading.tasks.findIndex((task) => task.assignees.length === 0);
  if (none >= 0)
    return blocked(
      `tasks/${none}/assignees`,
      `Mục ${reading.tasks[none]?.ordinal ?? ''} không nêu đơn vị thực hiện. Giao cho đơn vị nào?`,
    );
  const named = made.filter(
    ({ task, duty, ownActors }) =>
      ownActors &&
      duty.heirs.length === 0 &&
      duty.part === 0 &&
      task.assignees.some((a) => a.kind === 'body'),
  ).length;
  if (named === 0 || named * 2 < made.filter(({ duty }) => duty.part === 0).length - 1) return null;
  const loose = made.findIndex(
    ({ ownActors, task, duty }, i) =>
      !ownActors &&
      task.nature === 'standing' &&
      duty.heirs.length === 0 &&
      i > 0 &&
      /biên soạn|trang thông tin|phát thanh|xây dựng|đăng tải|cung cấp|tổng hợp/u.test(
        duty.line.low.slice(0, 160),
      ),
  );
  const ordinal = reading.tasks[loose]?.ordinal;
  return ordinal === undefined
    ? null
    : open(
        `tasks/${loose}/assignees`,
        `Mục ${ordinal} không nêu đơn vị thực hiện. Giao cho tất cả nơi nhận hay cho bộ phận phụ trách?`,
        'Tất cả các đơn vị ở Kính gửi',
      );
}

function donationQuestion({ reading }: QuestionSources): Draft | null {
  const at = reading.tasks.findIndex((task) =>
    /(?:vận động|quyên góp|kêu gọi)[^.;]{0,40}(?:ủng hộ|đóng góp)|tranh thủ sự ủng hộ/iu.test(
      task.title,
    ),
  );
  return at >= 0 && reading.tasks[at]?.target.value === null
    ? open(
        `tasks/${at}/target`,
        `Mục ${reading.tasks[at]?.ordinal ?? ''} vận động ủng hộ, đóng góp: có giao mức vận động cho từng đơn vị và yêu cầu báo số tiền, hiện vật không?`,
        'Không giao mức vận động',
      )
    : null;
}
