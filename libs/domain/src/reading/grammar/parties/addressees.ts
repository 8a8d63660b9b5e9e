import { partiesInList } from './bodies.js';
import type { Party } from './party.js';
import { markerOf, type PrintedLine } from '../../text/layout.js';
import type { ReadAddressee } from '../../reading.js';
import { joinLines, type SourceLine, sliceLine } from '../../text/source-line.js';

const HEADING = /^(?:kính (?:gửi|chuyển) ?:? ?|(?:[^.;:"]{3,90} )?(?:điện|gửi) ?: ?)/u;

/** Behind a body's name: where it is found, no body. */
const DETAILS =
  /(?:^|[,;.(-] ?)(?:mã số (?:thuế|doanh nghiệp)|mst|địa chỉ|trụ sở(?: chính)?|điện thoại|số điện thoại|đt|email|e-mail|thư điện tử|fax|website|số tài khoản|(?:số )?(?:cccd|cmnd|căn cước(?: công dân)?|hộ chiếu)|nơi (?:cư trú|ở hiện nay)|thường trú|ngày sinh|sinh năm)(?: tại)? ?(?::|(?=\d)|số ?:? )/u;

/** The entries of Kính gửi: one a dash, or one a line, or all on one line. */
function addressedEntries(lines: readonly PrintedLine[]): readonly SourceLine[] {
  const entries: SourceLine[] = [];
  const cells = lines.flatMap((printed, i) =>
    cellsOf(i === 0 ? sliceLine(printed, HEADING.exec(printed.low)?.[0].length ?? 0) : printed).map(
      (line) => ({ line, gap: printed.gap }),
    ),
  );
  cells.forEach(({ line, gap }) => {
    const marker = markerOf(line);
    const listed = marker.kind === 'dash' || marker.kind === 'plus';
    const item = listed ? sliceLine(line, marker.width) : line;
    const last = entries[entries.length - 1];
    if (!last || listed || /[;.]$/u.test(last.text) || gap) entries.push(item);
    else entries[entries.length - 1] = joinLines([last, item]);
  });
  return entries
    .map((entry) => sliceLine(entry, 0, DETAILS.exec(entry.low)?.index ?? entry.text.length))
    .map((entry) => sliceLine(entry, 0, entry.text.replace(/[ ;,.(]+$/u, '').length))
    .filter((entry) => entry.text !== '');
}

/** "Kính gửi: | - Sở A; |": a table that only lays out the head; each cell for itself. */
function cellsOf(line: SourceLine): readonly SourceLine[] {
  const bars = [...line.text.matchAll(/\|/gu)].map(({ index }) => index);
  return [0, ...bars.map((bar) => bar + 1)]
    .map((from, i) => sliceLine(line, from, bars[i] ?? line.text.length))
    .filter(({ text }) => text !== '');
}

/** "Kính gửi": the bodies bound to act. A group's name is explicit, its members are asked. */
export function readAddressed(lines: readonly PrintedLine[]): readonly Party[] {
  return addressedEntries(lines).flatMap((entry) => {
    const parties = partiesInList(entry);
    return parties.map((party) => ({
      ...party,
      text: party.text.replace(/ ?\((?:để|qua|b\/c)[^)]*\)$/iu, ''),
    }));
  });
}

export const addresseeOf = (
  party: Party,
  rule: 'parties/addressed' | 'parties/acting',
): ReadAddressee => ({
  text: party.text,
  kind: party.kind,
  status: party.kind === 'subset' ? 'ask' : 'explicit',
  evidence: party.evidence,
  rule,
});
