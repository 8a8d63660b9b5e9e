import { ok, refused, type Result } from '../shared/index.js';
import { addresseeOf, readAddressed } from './addressees.js';
import { annexDuties } from './annex.js';
import { readBasis } from './basis.js';
import type { Party } from './bodies.js';
import { readCopies } from './copies.js';
import { type Duty, dutiesOf, type WalkContext } from './duties.js';
import {
  isSecrecyMark,
  readDocumentType,
  readNumber,
  readPlaceDate,
  readSubject,
  readUrgency,
} from './frame.js';
import { headerOf } from './header.js';
import { readIssuer } from './issuer.js';
import { isTableRow, paragraphs, printedLines } from './layout.js';
import { readLeadIn } from './lead-in.js';
import { outlineOf } from './outline.js';
import { chooseTasks } from './overlap.js';
import type { Reading, ReadingRefusal } from './reading.js';
import { closingOf, readDraftingUnit, readSigner } from './signature.js';
import { normaliseText } from './source-line.js';
import { type MadeTask, tasksOf } from './tasks.js';
import { zonesOf } from './zones.js';

/** Reads a directive: a proposal with evidence, never work by itself. */
export function readDirective(raw: string): Result<Reading, ReadingRefusal> {
  const text = normaliseText(raw);
  const lines = printedLines(text);
  if (!/[\p{L}\p{N}]/u.test(text)) return refused('EMPTY_TEXT');
  if (lines.some((line, i) => isSecrecyMark(line, lines[i - 1]))) return refused('SECRET_DOCUMENT');
  const zones = zonesOf(lines);
  const header = headerOf(zones.header);
  const closing = closingOf(zones.closing);
  const number = readNumber(header);
  const placeDate = readPlaceDate(zones, header);
  const documentType = readDocumentType(zones, header, number.symbol);
  const body = paragraphs(zones.body);
  const annex = paragraphs(zones.annex);
  const outline = outlineOf(body);
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
  const { basis, mentions } = readBasis({
    own: { number: number.number.value, symbol: number.symbol.value },
    subject: zones.subject ?? header.about,
    opening: outline.opening,
    rest: [...body.filter((line) => !outline.opening.includes(line)), ...annex],
  });
  const addressed = readAddressed(zones.addressed);
  const dates = { issuedOn: placeDate.issuedOn.value };
  const context: WalkContext = {
    heirs: [],
    heirSupport: [],
    section: 'none',
    path: '',
    ordered: false,
    dates,
  };
  const leadIn = readLeadIn(outline.opening, context);
  const inner = {
    ...context,
    ordered: leadIn.ordered || addressed.length > 0,
    heirs: addressed.length > 0 ? [] : leadIn.parties,
  };
  const attached = outlineOf(annex.filter((line) => !isTableRow(line)));
  const duties: Duty[] = [
    ...leadIn.duties,
    ...dutiesOf(outline.nodes, inner),
    ...dutiesOf(attached.nodes, { ...context, path: 'PL' }),
    ...annexDuties([...body, ...annex]),
  ];
  const made = tasksOf(duties, {
    addressed,
    dates,
    documentType: documentType.value,
    subject: zones.subject,
  });
  const chosen = chooseTasks(made, addressed.length > 0);
  const tasks = chosen.tasks.map(({ task }) => task);
  const addressees = addressed.length > 0 ? addressed : actingParties(chosen.tasks);
  return ok({
    schema: 'dondoc.reading/v1',
    text,
    regime: issuer.regime,
    documentType,
    number: number.number,
    symbol: number.symbol,
    issuer: issuer.issuer,
    superior: issuer.superior,
    place: placeDate.place,
    issuedOn: placeDate.issuedOn,
    subject: readSubject(zones, header),
    urgency: readUrgency(zones, header),
    signer: readSigner(closing),
    draftingUnit: readDraftingUnit(closing.recipients),
    basis,
    mentions,
    addressees: addressees.map(addresseeOf),
    copies: readCopies(closing.recipients, { acting: addressees.map((party) => party.text) }),
    tasks,
    reporting: [],
    anomalies: [],
    questions: [],
  });
}

/** Without Kính gửi the bodies that the organising part gives work to are the addressees. */
function actingParties(made: readonly MadeTask[]): readonly Party[] {
  const organised = made.filter(({ duty }) => duty.section === 'organising' && !duty.fromTable);
  const source = organised.length > 0 ? organised : made;
  const parties: Party[] = [];
  for (const { task } of source)
    for (const { text, kind, role, evidence } of task.assignees)
      if (
        role !== 'support' &&
        kind !== 'subset' &&
        !parties.some((other) => other.text.toLowerCase() === text.toLowerCase())
      )
        parties.push({ text, kind, evidence });
  return parties;
}
