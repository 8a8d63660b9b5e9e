import { VIETNAM_CALENDAR, type WorkingCalendar } from '../calendar/index.js';
import { carriesSecrecyMark, ok, refused, type Result } from '../shared/index.js';
import { addresseeOf, readAddressed } from './grammar/parties/addressees.js';
import { annexDuties, holdsWork } from './grammar/work/annex.js';
import { anomaliesOf } from './review/anomalies.js';
import { groundsIn, readBasis } from './grammar/basis/basis.js';
import type { Party } from './grammar/parties/party.js';
import { copiedLines, readCopies } from './grammar/parties/copies.js';
import type { BodyDirectory } from './body-directory.js';
import { endedBodies, endedQuestion, membersInWords } from './review/known-bodies.js';
import { madeBy, suggested } from './field.js';
import { foreignReading, isVietnamese } from './grammar/frame/foreign.js';
import { type Duty, dutiesOf, itemsAre, type WalkContext } from './grammar/work/duties.js';
import { executorsOf } from './grammar/work/executors.js';
import {
  readDocumentType,
  readNumber,
  readPlaceDate,
  readSubject,
  readUrgency,
} from './grammar/frame/frame.js';
import { readAttached } from './grammar/frame/attached.js';
import { headerOf } from './grammar/frame/header.js';
import { readIssuer } from './grammar/frame/issuer.js';
import { knownNamesIn } from './text/known-names.js';
import { isTableRow, paragraphs, printedLines } from './text/layout.js';
import { readLeadIn } from './grammar/work/lead-in.js';
import { lettersLikeD } from './review/letters-like-d.js';
import { withMonitors } from './fields/monitors.js';
import { outlineOf } from './grammar/work/outline.js';
import { type Chosen, chooseTasks } from './fields/overlap.js';
import { questionsOf } from './review/questions.js';
import type { Field, Reading, ReadingRefusal, SignerFields } from './reading.js';
import { reportingOf } from './fields/reporting.js';
import { closingOf, readDraftingUnit, readSigner } from './grammar/frame/signature.js';
import { fold, normaliseText, type SourceLine } from './text/source-line.js';
import { tasksOf } from './fields/tasks.js';
import { type Zones, zonesOf } from './grammar/frame/zones.js';

export interface ReadingOptions {
  /** Known bodies: gives default members and successors. Without it nothing is guessed. */
  readonly directory?: BodyDirectory;
  /** Which days are worked; without it the calendar that every installation starts from. */
  readonly calendar?: WorkingCalendar;
}

/**
 * Reads a directive: a proposal with evidence, never work by itself. The text is only text; what is not
 * recognised is asked. Refused are an empty text and one that carries a secrecy mark (MẬT, TỐI MẬT, TUYỆT MẬT).
 */
export function readDirective(
  raw: string,
  options: ReadingOptions = {},
): Result<Reading, ReadingRefusal> {
  const text = normaliseText(raw);
  if (!/[\p{L}\p{N}]/u.test(text)) return refused('EMPTY_TEXT');
  if (carriesSecrecyMark(text)) return refused('SECRET_DOCUMENT');
  const reading = isVietnamese(text) ? readLines(text, options) : foreignReading(text);
  return ok({ ...reading, anomalies: [...reading.anomalies, ...lettersLikeD(raw)] });
}

function readLines(text: string, options: ReadingOptions): Reading {
  const lines = printedLines(text, knownNamesIn(text, options.directory?.names ?? []));
  const zones = zonesOf(lines);
  const header = headerOf(zones.header);
  const closing = closingOf(zones.closing);
  const body = paragraphs(zones.body);
  const annex = paragraphs(zones.annex);
  const outline = outlineOf(body);
  const printed = readNumber(header);
  const dated = readPlaceDate(zones, header);
  const documentType = readDocumentType(zones, header, printed.symbol);
  const attached = readAttached(zones.annex, documentType.value);
  const number = attached && printed.number.value === null ? attached.number : printed;
  const placeDate =
    attached?.issuedOn && dated.issuedOn.value === null
      ? { ...dated, issuedOn: attached.issuedOn }
      : dated;
  const speech = [
    ...outline.opening,
    ...outline.nodes.filter((n) => n.kind === 'none').map((n) => n.line),
  ];
  const issuer = readIssuer({
    header,
    symbol: number.symbol,
    place: placeDate.place,
    speech,
    authority: closing.authority[0] ?? null,
  });
  const cited = readBasis({
    own: { number: number.number.value, symbol: number.symbol.value },
    subject: zones.subject ?? header.about,
    opening: outline.opening,
    grounds: groundsIn(outline.nodes),
    rest: [...without(body, outline.opening), ...annex],
  });
  const work = readWork({
    zones,
    body,
    annex,
    outline,
    issuedOn: placeDate.issuedOn.value,
    documentType: documentType.value,
    issuer: issuer.issuer.value,
  });
  const { addressees, chosen } = work;
  const tasks = withMonitors(chosen.tasks);
  const reading: Omit<Reading, 'anomalies' | 'questions'> = {
    schema: 'dondoc.reading/v1',
    text,
    regime: madeBy('frame/regime', issuer.regime),
    issuer: madeBy(
      issuer.issuer.status === 'explicit' ? 'frame/issuer-printed' : 'frame/issuer-inferred',
      issuer.issuer,
    ),
    superior: madeBy(
      'frame/superior',
      superiorFrom(issuer.superior, issuer.regime.value, cited.basis[0]),
    ),
    documentType,
    ...number,
    place: placeDate.place,
    issuedOn: conflicting(placeDate.issuedOn, cited.basis),
    subject: readSubject(zones, header),
    urgency: readUrgency(zones, header),
    signer: signedBy(readSigner(closing)),
    draftingUnit: madeBy('frame/drafting-unit', readDraftingUnit(closing.recipients)),
    basis: cited.basis,
    mentions: cited.mentions,
    addressees: addressees.map((party) =>
      addresseeOf(party, work.addressed.length > 0 ? 'parties/addressed' : 'parties/acting'),
    ),
    copies: readCopies([...copiedLines(zones.copied), ...closing.recipients], {
      acting: [...addressees, ...work.closingOrders].map((party) => party.text),
    }),
    tasks,
    reporting: reportingOf(chosen.tasks, tasks, { issuedOn: placeDate.issuedOn.value }),
  };
  const anomalies = [
    ...anomaliesOf({
      reading,
      calendar: options.calendar ?? VIETNAM_CALENDAR,
      header,
      closing,
      outline,
      body,
      lines: [...zones.addressed, ...body, ...closing.recipients, ...annex],
      names: {
        addressed: work.addressed,
        ordered: work.ordered,
        body,
        tasks,
        copies: reading.copies,
      },
      chosen,
      twins: cited.twins,
      clashes: cited.clashes,
      annexSections: annex.filter(
        (line) => isTableRow(line) && /^\|? ?[IVX]+[.)]? ?\|/u.test(line.text),
      ),
    }),
    ...endedBodies(reading, options.directory),
  ];
  const whole = { ...reading, anomalies };
  const asked = questionsOf({
    reading: whole,
    chosen,
    made: chosen.tasks,
    membersOf: (names) => membersInWords(names, reading.issuedOn.value, options.directory),
  });
  const ended = endedQuestion(reading, options.directory);
  return { ...whole, questions: ended ? [ended, ...asked].slice(0, 6) : asked };
}

function without(
  lines: readonly SourceLine[],
  taken: readonly SourceLine[],
): readonly SourceLine[] {
  const known = new Set(taken);
  return lines.filter((line) => !known.has(line));
}

interface WorkSources {
  readonly zones: Zones;
  readonly body: readonly SourceLine[];
  readonly annex: readonly SourceLine[];
  readonly outline: ReturnType<typeof outlineOf>;
  readonly issuedOn: string | null;
  readonly documentType: string | null;
  readonly issuer: string | null;
}

interface Work {
  readonly addressed: readonly Party[];
  readonly addressees: readonly Party[];
  readonly ordered: readonly Party[];
  readonly closingOrders: readonly Party[];
  readonly chosen: Chosen;
}

/** Who is addressed and what there is to do. */
function readWork({
  zones,
  body,
  annex,
  outline,
  issuedOn,
  documentType,
  issuer,
}: WorkSources): Work {
  const addressed = readAddressed(zones.addressed);
  const dates = { issuedOn };
  const context: WalkContext = {
    heirs: [],
    heirSupport: [],
    section: 'none',
    path: '',
    ordered: false,
    dates,
    issuer: addressed.length > 0 && issuer !== null ? fold(issuer) : null,
  };
  const leadIn = readLeadIn(outline.opening, context, itemsAre(outline.nodes));
  const inner = {
    ...context,
    heirs: heirsOf(leadIn.parties, addressed),
    ordered: leadIn.ordered || addressed.length > 0,
    contents: leadIn.contents,
  };
  const attached = outlineOf(
    holdsWork(zones.annex) ? annex.filter((line) => !isTableRow(line)) : [],
  );
  const found: readonly Duty[] = [
    ...leadIn.duties,
    ...dutiesOf(outline.nodes, inner, outline.opening[outline.opening.length - 1] ?? null),
    ...dutiesOf(attached.nodes, { ...context, path: 'PL' }),
    ...annexDuties([...body, ...annex]),
  ];
  const duties = found.length > 0 ? found : leadIn.only;
  const made = tasksOf(duties, { addressed, dates, documentType, subject: zones.subject });
  const chosen = chooseTasks(made, addressed.length > 0);
  const closings = outline.nodes.filter((node) => node.kind === 'none').map((node) => node.line);
  return {
    addressed,
    addressees: addressed.length > 0 ? addressed : actingParties(chosen, executorsOf(outline)),
    ordered: leadIn.parties,
    closingOrders: closings.flatMap((line) => readLeadIn([line], context).parties),
    chosen,
  };
}

/** Whom the words above the items name: all without Kính gửi, else some of the bodies there, whose work is not that of the others. */
function heirsOf(ordered: readonly Party[], addressed: readonly Party[]): readonly Party[] {
  if (addressed.length === 0) return ordered;
  const known = new Set(addressed.map(({ text }) => letters(text)));
  const some =
    ordered.length < addressed.length &&
    ordered.every(({ text, kind }) => kind === 'body' && known.has(letters(text)));
  return some ? ordered : [];
}

/** A name without its blanks: they get lost in print. */
const letters = (name: string): string => fold(name).replace(/ /gu, '');

/** Without Kính gửi the bodies that the organising part gives work to are the addressees. */
function actingParties({ tasks }: Chosen, executors: readonly Party[]): readonly Party[] {
  const organised = tasks.filter(({ duty }) => duty.section === 'organising' && !duty.fromTable);
  const parties = new Map<string, Party>();
  const add = ({ text, kind, evidence }: Party): void => {
    const key = text.toLowerCase();
    if (!parties.has(key)) parties.set(key, { text, kind, evidence });
  };
  for (const { task } of organised.length > 0 ? organised : tasks)
    for (const assignee of task.assignees)
      if (assignee.role !== 'support' && assignee.kind !== 'subset') add(assignee);
  executors.forEach(add);
  return [...parties.values()];
}

/** A Party committee without a printed header: the committee whose document it carries out stands above it. */
function superiorFrom(
  printed: Field<string>,
  regime: Reading['regime']['value'],
  basis: Reading['basis'][number] | undefined,
): Field<string> {
  const above = basis?.issuer?.replace(/^Ban (?:Thường vụ|Chấp hành) /u, '') ?? '';
  if (
    printed.status !== 'ask' ||
    regime !== 'PARTY' ||
    !basis ||
    !/^(?:tinh|thanh|huyen|quan|thi|dang) uy(?: |$)/u.test(fold(above))
  )
    return printed;
  return suggested(
    above,
    'Không in ở phần đầu; suy ra từ văn bản mà văn bản này thực hiện.',
    basis.evidence.slice(0, 1),
  );
}

const signedBy = ({ name, title, authority }: SignerFields): SignerFields => ({
  name: madeBy('frame/signer-name', name),
  title: madeBy('frame/signer-post', title),
  authority: madeBy('frame/signer-authority', authority),
});

/** A document dated before its basis: the printed date stays, as a question. */
function conflicting(issuedOn: Field<string>, basis: Reading['basis']): Field<string> {
  const later = basis.find(
    (entry) =>
      entry.issuedOn !== null && issuedOn.value !== null && entry.issuedOn > issuedOn.value,
  );
  if (!later) return issuedOn;
  return {
    ...issuedOn,
    value: issuedOn.value,
    status: 'ask',
    evidence: [...issuedOn.evidence, ...later.evidence.slice(0, 1)],
    note: 'Ngày in sớm hơn ngày của văn bản làm căn cứ; hai ngày mâu thuẫn, tạm giữ ngày in.',
  };
}
