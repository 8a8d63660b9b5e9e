import type { Party } from '../grammar/parties/party.js';
import type { DateContext } from '../grammar/time/deadlines.js';
import type { Duty } from '../grammar/work/duties.js';
import { absent, madeBy } from '../field.js';
import type { ReadAssignee, ReadTask, ReadRole } from '../reading.js';
import { assigneeOf, dutyActors } from '../grammar/roles/roles.js';
import { dutyWords, fold, printedOf, type SourceLine } from '../text/source-line.js';
import { DOCUMENT_TYPES } from '../lexicon/document-types.js';
import {
  natureOf,
  productsOf,
  reportsToOf,
  targetOf,
  timeFields,
  titleOfDuty,
} from './task-fields.js';

export interface TaskContext {
  /** Bodies of Kính gửi with where the lead-in repeats them; empty when there is none. */
  readonly addressed: readonly Party[];
  readonly dates: DateContext;
  readonly documentType: string | null;
  readonly subject: SourceLine | null;
}

/** A task with the duty it was read from. */
export interface MadeTask {
  readonly task: ReadTask;
  readonly duty: Duty;
  readonly ownActors: boolean;
  /** The actors stand before a colon: they do every part of the item. */
  readonly headed: boolean;
}

const BROAD =
  /^(?=.*(?:cơ quan|đơn vị|địa phương|tổ chức|đồng chí))(?:các |những |quý )?(?:cơ quan|đơn vị|địa phương|tổ chức|đồng chí|bộ|ban|sở|ngành|đoàn thể)(?:(?:, | và (?:các )?)(?:cơ quan|đơn vị|địa phương|tổ chức|bộ|ban|sở|ngành|đoàn thể))*(?: (?:nêu trên|trên|liên quan|có liên quan|trực thuộc|có tên|thuộc|căn cứ))*$/u;
const isBroad = ({ text }: Party): boolean => BROAD.test(text.toLowerCase().normalize('NFC'));
const HEADS_OF = /^(?:thủ trưởng|người đứng đầu|lãnh đạo|tổ trưởng)/u;

/** The fields of each duty; parts of one item share its actors. */
export function tasksOf(duties: readonly Duty[], context: TaskContext): readonly MadeTask[] {
  let previous: MadeTask | null = null;
  return duties.map((duty) => {
    const before: MadeTask | null =
      previous && duty.part > 0 && sameItem(previous.duty, duty) ? previous : null;
    const made = taskOf(duty, context, before);
    previous = made;
    return made;
  });
}

const sameItem = (a: Duty, b: Duty): boolean =>
  a.ordinal.replace(/\.\d+$/u, '') === b.ordinal.replace(/\.\d+$/u, '');

function taskOf(duty: Duty, context: TaskContext, before: MadeTask | null): MadeTask {
  const actors = dutyActors(duty.line);
  const time = timeFields(duty, context.dates);
  const title = titleOfDuty(
    dutyWords(duty.line),
    duty.attributes?.lead.length ? 0 : actors.titleFrom,
  );
  const role = duty.attributes ? 'lead' : actors.role;
  const assignees = assigneesOf(duty, context, before, role);
  const fulfilled = role === 'adviser' && fulfilsItself(duty.line, title, context);
  return {
    duty,
    headed: actors.own.length > 0 ? actors.headed : before?.headed === true,
    ownActors:
      actors.own.length > 0 ||
      duty.heirs.length > 0 ||
      (duty.attributes?.lead.length ?? 0) > 0 ||
      before?.ownActors === true,
    task: {
      ordinal: duty.ordinal,
      title,
      quote: duty.quote,
      nature: fulfilled ? 'fulfilled' : natureOf(duty, role, time, title),
      assignees,
      reportsTo: madeBy('work/report-receiver', reportsToOf(duty.line)),
      deadline: fulfilled ? absent() : time.deadline,
      recurrence: time.recurrence,
      target: targetOf(duty.line),
      products: productsOf(duty),
      ...groundOf(duty, assignees),
    },
  };
}

function assigneesOf(
  duty: Duty,
  context: TaskContext,
  before: MadeTask | null,
  role: ReadRole,
): readonly ReadAssignee[] {
  const { attributes } = duty;
  if (attributes && attributes.lead.length > 0)
    return distinct([
      ...attributes.lead.map((party) =>
        assigneeOf(party, 'lead', 'explicit', 'roles/attribute-line'),
      ),
      ...attributes.support.map((party) =>
        assigneeOf(party, 'support', 'explicit', 'roles/attribute-line'),
      ),
    ]);
  const actors = dutyActors(duty.line);
  const support = [...actors.support, ...(attributes?.support ?? [])];
  if (actors.underneath.length > 0)
    return distinct([
      ...actors.underneath.map((party) =>
        assigneeOf(party, 'lead', 'explicit', 'roles/chief-below'),
      ),
      ...leadersOf(actors.own, duty, context).map((party) =>
        assigneeOf(party, 'monitor', 'explicit', 'roles/chief-below'),
      ),
      ...support.map((party) => assigneeOf(party, 'support', 'explicit', 'roles/partner')),
    ]);
  const receiver =
    actors.own.length === 0 && /^(?:tổng hợp|báo cáo tổng hợp)(?!\p{L})/u.test(duty.line.low)
      ? before?.task.reportsTo
      : undefined;
  if (receiver && receiver.value !== null && before && before.task.deadline.value !== null)
    return [
      {
        text: receiver.value,
        kind: 'body',
        role: 'lead',
        status: 'suggested',
        evidence: receiver.evidence,
        rule: 'roles/receiver-gathers',
      },
    ];
  const inherits = actors.own.length === 0 && before && before.ownActors;
  if (inherits) {
    const leads = before.task.assignees
      .filter((a) => a.role !== 'support')
      .map((a) => ({ ...a, role, status: lowered(a, before), rule: 'roles/item-before' }));
    const partners = before.task.assignees
      .filter((a) => a.role === 'support' && actors.support.length === 0)
      .map((a) => ({ ...a, status: lowered(a, before), rule: 'roles/item-before' }));
    return distinct([
      ...leads,
      ...partners,
      ...support.map((party) => assigneeOf(party, 'support', 'suggested', 'roles/partner')),
    ]);
  }
  const leads = leadersOf(actors.own, duty, context);
  const leadRule =
    actors.by ?? (leads === context.addressed ? 'roles/addressed' : 'roles/heading-above');
  const shared = /chủ trì/u.test(duty.line.low.slice(0, 300)) ? 'explicit' : 'suggested';
  return distinct([
    ...leads.map((party) => assigneeOf(party, role, 'explicit', leadRule)),
    ...support.map((party) => assigneeOf(party, 'support', shared, 'roles/partner')),
    ...duty.heirSupport.map((party) =>
      assigneeOf(party, 'support', 'suggested', 'roles/heading-above'),
    ),
  ]);
}

/** Little ground is said: nobody is named anywhere, or the row is one sentence of an item that gives several. */
function groundOf(
  duty: Duty,
  assignees: readonly ReadAssignee[],
): Pick<ReadTask, 'status' | 'note'> {
  if (assignees.length === 0)
    return {
      status: 'suggested',
      note: 'Văn bản không nêu đơn vị thực hiện; có thể chỉ là nội dung, cần xem lại có phải nhiệm vụ không.',
    };
  return duty.part > 0 && !duty.fromTable
    ? { status: 'suggested', note: 'Tách từ một mục có nhiều việc; có thể gộp lại.' }
    : {};
}

const lowered = (assignee: ReadAssignee, before: MadeTask): ReadAssignee['status'] =>
  assignee.status === 'explicit' && !before.headed ? 'suggested' : assignee.status;

/** The duty's own words, then the heading above it, then Kính gửi; "các đơn vị nêu trên" means Kính gửi. */
function leadersOf(
  own: readonly Party[],
  duty: Duty,
  { addressed }: TaskContext,
): readonly Party[] {
  if (own.length > 0) {
    const broad = own.every(isBroad);
    if (broad && duty.heirs.length > 0)
      return duty.heirs.every(isBroad) && addressed.length > 0 ? addressed : duty.heirs;
    const above = own.flatMap((party) => [
      ...namedAbove(party, addressed),
      ...shortFor(party, addressed),
    ]);
    if (above.length > 0) return above;
    if (
      addressed.length > 0 &&
      (broad ||
        (own.length >= addressed.length &&
          own.filter((party) => standsFor(party, addressed)).length * 3 >= own.length * 2))
    )
      return addressed;
    return own;
  }
  const broadHeirs = duty.heirs.length > 0 && duty.heirs.every(isBroad);
  if (duty.heirs.length === 0 || (broadHeirs && addressed.length > 0)) return addressed;
  return duty.heirs.flatMap((party) => {
    const above = namedAbove(party, addressed);
    return above.length > 0 ? above : [party];
  });
}

/** "Chủ tịch UBND các tỉnh nêu trên": those of Kính gửi whose names begin with the same words. */
function namedAbove(party: Party, addressed: readonly Party[]): readonly Party[] {
  const short =
    /^(?<head>.{6,80}?) (?:(?:các )?(?:tỉnh|thành phố|huyện|xã|phường|địa phương)[^.;]{0,40} )?(?:nêu trên|có tên trên|trên)$/u.exec(
      party.text.toLowerCase().normalize('NFC'),
    );
  const head = fold(short?.groups?.['head'] ?? '').replace(/ cac(?= |$)/gu, '');
  return head === '' ? [] : addressed.filter((entry) => fold(entry.text).startsWith(`${head} `));
}

/** "Công ty", "Nhà trường", "quý Sở" alone where Kính gửi names one such body: that one. */
function shortFor(party: Party, addressed: readonly Party[]): readonly Party[] {
  const low = fold(party.text).replace(/^(?:quy|nha) /u, '');
  if (party.kind !== 'body' && party.kind !== 'group') return [];
  if (low.split(' ').length > LONGEST_HEAD) return [];
  const meant = addressed.filter(
    ({ kind, text }) => kind === 'body' && fold(text).startsWith(`${low} `),
  );
  return meant.length === 1 ? meant : [];
}

/** "hợp tác xã", "doanh nghiệp". */
const LONGEST_HEAD = 3;

/** "lãnh đạo các tổ đảng" where Kính gửi says "Các Tổ đảng": the heads of an addressee mean the addressee. */
function standsFor(party: Party, addressed: readonly Party[]): boolean {
  const low = party.text.toLowerCase().normalize('NFC');
  const words = fold(low.replace(HEADS_OF, ''))
    .split(' ')
    .filter((word) => word !== 'cac' && word !== '');
  if (words.length === 0) return false;
  const known = new Set(addressed.flatMap((entry) => fold(entry.text).split(' ')));
  const shared = words.filter((word) => known.has(word)).length;
  return (
    (HEADS_OF.test(low) || /^(?:các|những) /u.test(low)) &&
    party.kind === 'group' &&
    shared * 2 >= words.length &&
    addressed.length > 1
  );
}

function distinct(assignees: readonly ReadAssignee[]): readonly ReadAssignee[] {
  return assignees.filter(
    (a, i) =>
      assignees.findIndex((other) => other.role === a.role && fold(other.text) === fold(a.text)) ===
      i,
  );
}

/** "Tham mưu Kế hoạch …" inside that very plan: this document does it. */
function fulfilsItself(
  line: SourceLine,
  title: string,
  { documentType, subject }: TaskContext,
): boolean {
  if (documentType === null || !subject) return false;
  const low = line.low;
  const name = DOCUMENT_TYPES.find(([, code]) => code === documentType)?.[0];
  if (
    name === undefined ||
    !new RegExp(`tham mưu(?: (?:ban hành|xây dựng|trình))? ${name}`, 'u').test(low)
  )
    return false;
  const own = new Set(fold(printedOf(subject)).split(' '));
  const words = fold(title).split(' ').slice(4);
  return words.length >= 4 && words.filter((word) => own.has(word)).length >= words.length * 0.8;
}
