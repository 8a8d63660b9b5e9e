import { absent, ask, explicit, madeBy, suggested } from '../../field.js';
import { isoOf } from '../basis/citations.js';
import type { Header } from './header.js';
import type { Field, ReadUrgency } from '../../reading.js';
import {
  evidenceOf,
  joinLines,
  printedOf,
  type SourceLine,
  sliceLine,
} from '../../text/source-line.js';
import { isCapitals, type Zones } from './zones.js';
import { SYMBOL_CODES } from '../../lexicon/document-types.js';

const SYMBOL = '\\p{Lu}[\\p{L}\\d&.]*(?: ?[-/] ?[\\p{L}\\d&.()]+)*';
const NUMBER = new RegExp(
  `^(?:[Ll]uật )?[Ss][ốỐ] ?[:.]{0,2} ?(?<number>\\d{1,6}[a-zđ]?)?[ .…_]*(?<joint>[-/])? ?(?<symbol>(?:(?:19|20)\\d\\d ?/ ?)?${SYMBOL})?`,
  'u',
);
const WORD = "\\p{Lu}(?:\\p{Ll}|'\\p{L})*";
const PLACE_NAME = `(?:(?:Thành phố |Thị xã |Thị trấn |TP\\.? ?|T\\.? ?|Tỉnh |Huyện |Xã |Phường |Quận )?(?:${WORD}(?:[ -]+${WORD}){0,5}|\\p{Lu}{2,}(?: \\p{Lu}{2,}){0,4})|(?<=^)\\p{Lu}\\p{Ll}+(?: \\p{Ll}{2,}){1,2})`;
const PRINTED_DATE =
  '[Nn]gày ?(?<date>[ .…_]*(?<d>\\d{1,2})?[ .…_]*(?:tháng|/|-|\\.(?=\\d{1,2}\\.))[ .…_]*(?<m>\\d{1,2})?[ .…_]*(?:năm|/|-|\\.) ?(?<y>\\d{4})?)';
const HOUR = '(?:(?:hồi|lúc) [\\dhg:giờphút ]{2,20},? ?)?';
/** "Cà Mau, ngày 09 tháng 02 năm 2026"; without the comma only when nothing follows. */
const PLACE_DATES: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\d/-])(?<place>${PLACE_NAME}), ?${HOUR}${PRINTED_DATE}`, 'u'),
  new RegExp(`^(?<place>${PLACE_NAME}) ${PRINTED_DATE}\\.?$`, 'u'),
];
const BARE_DATE =
  /^\(?ngày (?<d>\d{1,2})(?: tháng |[/-])(?<m>\d{1,2})(?: năm |[/-])(?<y>\d{4})\)?$/u;

export interface NumberFields {
  readonly number: Field<string>;
  readonly symbol: Field<string>;
}

/** Số and ký hiệu as printed; blanks inside are dropped. */
export function readNumber(header: Header): NumberFields {
  for (const line of header.lines) {
    if (!/^(?:luật )?số(?!\p{L})/u.test(line.low)) continue;
    const match = NUMBER.exec(line.text);
    const { number, symbol } = match?.groups ?? {};
    if (!match || (number === undefined && symbol === undefined)) continue;
    const missing = 'Bản này để trống số; văn bản phải có số trước khi giao việc.';
    const numberAt = number === undefined ? -1 : match[0].indexOf(number);
    const symbolAt = symbol === undefined ? -1 : match[0].lastIndexOf(symbol);
    const clean = symbol?.replace(/\s/g, '').replace(/[.]+$/u, '');
    return {
      number:
        number === undefined
          ? ask(missing)
          : madeBy(
              'frame/number-line',
              explicit(number, evidenceOf(line, numberAt, numberAt + number.length)),
            ),
      symbol:
        clean === undefined || clean === '' || symbol === undefined
          ? ask('Bản này không in ký hiệu.')
          : madeBy(
              'frame/number-line',
              explicit(
                clean,
                evidenceOf(line, symbolAt, symbolAt + symbol.replace(/[.\s]+$/u, '').length),
              ),
            ),
    };
  }
  return {
    number: ask('Bản này không in số; văn bản phải có số trước khi giao việc.'),
    symbol: ask('Bản này không in ký hiệu.'),
  };
}

export interface PlaceDate {
  readonly place: Field<string>;
  readonly issuedOn: Field<string>;
  /** The line that carries the date. */
  readonly line: SourceLine | null;
}

/** Địa danh and ngày ban hành; looked for in the header, then beside the signature. */
export function readPlaceDate(zones: Zones, header: Header): PlaceDate {
  const under = zones.title ? [zones.subject].filter((line) => line !== null) : [];
  const last = zones.body.slice(-4).filter((line) => line.text.length < 60);
  const near = [
    ...zones.addressed.slice(0, 1),
    ...zones.body.slice(0, 1),
    ...last,
    ...zones.closing,
  ];
  for (const line of [...header.lines, ...under, ...near]) {
    const found = placeDateIn(line);
    if (found) return found;
  }
  return (
    dateBesideNumber(header) ?? {
      place: ask('Bản này không in địa danh.'),
      issuedOn: ask('Bản này không in ngày ban hành.'),
      line: null,
    }
  );
}

/** "Số 18/SNV-CCVC ngày 12/9/2026", with no place. */
function dateBesideNumber(header: Header): PlaceDate | null {
  for (const line of header.lines) {
    const match = /^số .{1,40}?[ ,(]+(?=ngày)(?<date>.{8,28})$/u.exec(line.low);
    const date = match?.groups?.['date'] ?? '';
    const { y, m, d } = BARE_DATE.exec(date.replace(/\)$/u, ''))?.groups ?? {};
    const iso = isoOf(y, m, d);
    if (iso)
      return {
        place: ask('Bản này không in địa danh.'),
        issuedOn: madeBy(
          'frame/date-beside-number',
          explicit(iso, evidenceOf(line, line.text.length - date.length)),
        ),
        line,
      };
  }
  return null;
}

function placeDateIn(line: SourceLine): PlaceDate | null {
  if (line.text.length > 160) return null;
  const bareDate = BARE_DATE.exec(line.low);
  if (bareDate?.groups) {
    const { y, m, d } = bareDate.groups;
    const iso = isoOf(y, m, d);
    if (iso)
      return {
        place: ask('Bản này không in địa danh.'),
        issuedOn: madeBy('frame/date-alone', explicit(iso, evidenceOf(line))),
        line,
      };
  }
  const match = PLACE_DATES.map((pattern) => pattern.exec(line.text)).find((m) => m !== null);
  if (!match?.groups) return null;
  const { place = '', date = '', d, m, y } = match.groups;
  const at = match.index;
  const dateAt = at + match[0].length - date.length;
  const iso = isoOf(y, m, d);
  return {
    place: madeBy(
      'frame/place-and-date',
      explicit(printedOf(line, at, at + place.length), evidenceOf(line, at, at + place.length)),
    ),
    issuedOn: iso
      ? madeBy(
          'frame/place-and-date',
          explicit(
            iso,
            evidenceOf(line, line.low.lastIndexOf('ngày', dateAt), at + match[0].length),
          ),
        )
      : ask<string>('Bản này in thiếu ngày ban hành.', null, evidenceOf(line, at)),
    line,
  };
}

const ABOUT_WORDS = /^["(]?(?:v\/v|về việc) ?:? ?/u;

/** Trích yếu without "V/v", on one line. */
export function readSubject(zones: Zones, header: Header): Field<string> {
  const below = zones.body.slice(0, 6).find((line) => ABOUT_WORDS.test(line.low)) ?? null;
  const printed = header.about ?? zones.subject ?? below;
  const misplaced = printed === null ? aboutBelow(zones) : null;
  const line = zones.title ? (zones.subject ?? header.about) : (printed ?? misplaced);
  if (!line) return ask('Bản này không in trích yếu.');
  const whose = /^của [^,.;:]{4,60}? (?=(?:v\/v|về) )/u.exec(line.low);
  const own =
    whose && isCapitals(line.text.slice(0, whose[0].length))
      ? sliceLine(line, whose[0].length)
      : line;
  const said = line === header.about ? /^(?:["(]?(?:v\/v|về việc) ?:?|về:?) ?/u : ABOUT_WORDS;
  const body = sliceLine(own, said.exec(own.low)?.[0].length ?? 0);
  const width = body.text
    .replace(/[ .;:)]+$/u, '')
    .replace(openingQuote(line) ? /"$/u : /$^/u, '').length;
  const part = sliceLine(body, 0, /\([^)]*$/u.test(body.text.slice(0, width)) ? width + 1 : width);
  return printedOf(part) === ''
    ? ask('Bản này không in trích yếu.')
    : madeBy(
        line === misplaced
          ? 'frame/subject-below-signature'
          : line === header.about || ABOUT_WORDS.test(line.low)
            ? 'frame/subject-about'
            : 'frame/subject-below-title',
        explicit(printedOf(part), evidenceOf(part)),
      );
}

/** Without "Nơi nhận:" the list of copies counts as text. */
const LAST_LINES = 8;

/** A head of two columns may come out of a file with its "V/v …" below the text or the signature. */
function aboutBelow({ body, closing, annex }: Zones): SourceLine | null {
  const lines = [...body.slice(-LAST_LINES), ...closing, ...annex];
  const at = lines.findIndex((line) => /^["(]?v\/v(?!\p{L})/u.test(line.low));
  if (at < 0) return null;
  const end = lines.findIndex((line, i) => i > at && !/^[\p{Ll}\d]/u.test(line.text));
  return joinLines(lines.slice(at, end < 0 ? lines.length : end));
}

/** `"V/v …"`: the quotation marks stand around the whole line. */
const openingQuote = (line: SourceLine): boolean => line.text.startsWith('"');

/** A printed title decides; then the code in the symbol; then V/v and Kính gửi mean a công văn. */
export function readDocumentType(
  zones: Zones,
  header: Header,
  symbol: Field<string>,
): Field<string> {
  if (zones.title)
    return madeBy('frame/title', explicit(zones.title.code, evidenceOf(zones.title.line)));
  const parts = symbol.value?.split(/[/-]/u) ?? [];
  const code = SYMBOL_CODES.find((entry) => parts.includes(entry));
  const symbolAt = symbol.evidence[0];
  const letter = zones.addressed.length > 0 && code !== 'CV';
  if (code && symbolAt && code !== 'CĐ' && !letter) {
    const at = { start: symbolAt.start, end: symbolAt.start + code.length };
    return madeBy(
      'frame/symbol-code',
      parts[0] === code
        ? explicit(code, [at])
        : suggested(code, `Suy ra từ ký hiệu “${symbol.value ?? ''}”.`, symbol.evidence),
    );
  }
  const addressed = zones.addressed[0];
  const evidence = [header.about, addressed]
    .filter((line) => line !== null && line !== undefined)
    .flatMap((line) => evidenceOf(line, 0, line === addressed ? 8 : aboutWidth(line)));
  if (addressed)
    return madeBy(
      'frame/letter',
      suggested(
        'CV',
        header.about
          ? 'Có “V/v” và “Kính gửi”, không ghi tên loại: công văn.'
          : 'Có “Kính gửi”, không ghi tên loại: công văn.',
        evidence,
      ),
    );
  if (header.about)
    return madeBy(
      'frame/letter',
      suggested('CV', 'Có “V/v”, không ghi tên loại: công văn.', evidence),
    );
  const form = /^(?!\d)[\p{Lu}&.]{2,}-[\p{Lu}&., ]+/u.test(symbol.value ?? '');
  if (form && !code)
    return madeBy(
      'frame/letter',
      suggested(
        'CV',
        'Ký hiệu chỉ có tên viết tắt của cơ quan và đơn vị soạn thảo, không có tên loại: công văn.',
        symbol.evidence,
      ),
    );
  return ask('Bản này không in tên loại văn bản.');
}

const aboutWidth = (line: SourceLine): number =>
  ABOUT_WORDS.exec(line.low)?.[0].trimEnd().length ?? 3;

const URGENCIES: readonly (readonly [RegExp, ReadUrgency])[] = [
  [/^\(?(?:độ khẩn ?: ?)?hỏa tốc(?:[, -]+hẹn giờ)?\)?[.!]?$/u, 'HOA_TOC'],
  [/^\(?(?:độ khẩn ?: ?)?thượng khẩn\)?[.!]?$/u, 'THUONG_KHAN'],
  [/^\(?(?:độ khẩn ?: ?)?khẩn\)?[.!]?$/u, 'KHAN'],
];

/** A printed urgency mark; CÔNG ĐIỆN KHẨN counts as one. */
export function readUrgency(zones: Zones, header: Header): Field<ReadUrgency> {
  for (const line of [...header.lines, ...zones.addressed.slice(0, 1)])
    for (const [pattern, value] of URGENCIES)
      if (pattern.test(line.low))
        return madeBy('frame/urgency-mark', explicit(value, evidenceOf(line)));
  const { title } = zones;
  const mark = title ? /(?<= )(?:hỏa tốc|thượng khẩn|khẩn)$/u.exec(title.line.low) : null;
  const value = URGENCIES.find(([pattern]) => pattern.test(mark?.[0] ?? ''))?.[1];
  if (title && mark && value)
    return madeBy('frame/urgency-mark', explicit(value, evidenceOf(title.line, mark.index)));
  return absent();
}
