import { absent, ask, explicit, suggested } from '../../field.js';
import { type Header, ordinaryCase } from './header.js';
import type { Field, Regime } from '../../reading.js';
import { evidenceOf, printedOf, type SourceLine, sliceLine } from '../../text/source-line.js';
import { CENTRAL_CITIES, PROVINCES } from '../../lexicon/places.js';

export interface IssuerFields {
  readonly regime: Field<Regime>;
  readonly issuer: Field<string>;
  readonly superior: Field<string>;
}

/** What the issuer is read from: the header, or the sentence in which it speaks. */
export interface IssuerSources {
  readonly header: Header;
  readonly symbol: Field<string>;
  readonly place: Field<string>;
  /** Opening and closing paragraphs of the body. */
  readonly speech: readonly SourceLine[];
  readonly authority: SourceLine | null;
}

/** "Ban Thường vụ … đề nghị": the body that speaks in its own document. */
const SPEAKER =
  /(?<name>(?:Ban Thường vụ|Ban Chấp hành|Thường trực|UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Sở|Bộ|Cục|Chi cục|Tổng cục|Văn phòng|Đảng ủy|Chi bộ|Tỉnh ủy|Thành ủy|Huyện ủy|Liên đoàn Lao động|LĐLĐ|Công đoàn|Tổng Liên đoàn|Ban|Trung tâm|Trường|Bảo hiểm xã hội|Phòng|Hội|Đoàn)(?: [^,;.:()"]{1,90}?)?) (?:đề nghị|yêu cầu|ban hành|xây dựng|thông báo|hướng dẫn|trân trọng đề nghị|kính đề nghị|có ý kiến|chỉ đạo|giao|triển khai)(?!\p{L})/u;

const UNION = /liên đoàn lao động|công đoàn|lđlđ|(?:^|[^\p{L}])(?:tlđ|cđcs|cđn|cđvc)(?!\p{L})/u;
const PARTY_BODY =
  /đảng ủy|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|chi bộ|chi ủy|đảng bộ|đảng đoàn|ban cán sự đảng|ban chấp hành trung ương|bộ chính trị|ban bí thư|trung ương đảng|ban tuyên giáo|ban dân vận|ban nội chính|ủy ban kiểm tra/u;
const PARTY_MARK = /^(?:t\/m|k\/t|t\/l)/u;

export function readIssuer(sources: IssuerSources): IssuerFields {
  const { header, place } = sources;
  const hints = place.value ? [place.value] : [];
  const own = header.names[header.names.length - 1];
  const above = header.names[header.names.length - 2];
  const speaker = own ? null : speakerOf(sources.speech);
  const office = own && above && isOffice(own, above);
  const issuer = office
    ? officeOf(own, above, hints)
    : own
      ? ofPlace(capitals(own, hints), place)
      : speaker
        ? inferred(speaker, place)
        : ask<string>('Bản này không in cơ quan ban hành.');
  return {
    regime: regimeOf(sources, issuer, own ?? speaker),
    issuer,
    superior: above ? capitals(above, hints) : superiorOf(issuer, header),
  };
}

/** "ỦY BAN NHÂN DÂN" with nothing below it, dated in a province's name: that province's. */
function ofPlace(issuer: Field<string>, { value: place, evidence }: Field<string>): Field<string> {
  const name = issuer.value ?? '';
  const whole = !/^(?:ủy ban nhân dân|hội đồng nhân dân)(?: tỉnh| thành phố)?$/iu.test(name);
  if (whole || place === null || !PROVINCES.includes(place)) return issuer;
  const level = / (?:tỉnh|thành phố)$/u.test(name)
    ? ''
    : CENTRAL_CITIES.has(place)
      ? ' thành phố'
      : ' tỉnh';
  return suggested(`${name}${level} ${place}`, `Bản in chỉ có “${name}”; suy ra từ địa danh.`, [
    ...issuer.evidence,
    ...evidence,
  ]);
}

/** "VĂN PHÒNG" alone is the office of the body printed above it; a committee's own boards are named with it. */
const isOffice = (own: SourceLine, above: SourceLine): boolean =>
  /^(?:văn phòng|thường trực|ban thường vụ|ban chấp hành)$/u.test(own.low) ||
  (/^(?:tỉnh|thành|huyện|quận|thị|đảng) ủy(?!\p{L})/u.test(above.low) &&
    /^(?:ủy ban kiểm tra|văn phòng|ban (?:tổ chức|tuyên giáo|dân vận|nội chính|tuyên giáo và dân vận|xây dựng đảng))$/u.test(
      own.low,
    ));

function officeOf(own: SourceLine, above: SourceLine, hints: readonly string[]): Field<string> {
  const [office, body] = [capitals(own, hints), capitals(above, hints)];
  return explicit(`${office.value ?? ''} ${body.value ?? ''}`, [
    ...body.evidence,
    ...office.evidence,
  ]);
}

function capitals(line: SourceLine, hints: readonly string[]): Field<string> {
  const printed = printedOf(line).replace(/[ .,;:_-]+$/u, '');
  return explicit(ordinaryCase(printed, hints), evidenceOf(line));
}

function speakerOf(lines: readonly SourceLine[]): SourceLine | null {
  for (const line of lines) {
    const match = lastSpeaker(line);
    if (match) return match;
  }
  return null;
}

/** The last name before a verb of command: earlier ones may be quoted titles. */
function lastSpeaker(line: SourceLine): SourceLine | null {
  let from = 0;
  let best: SourceLine | null = null;
  for (const part of line.text.split(/(?<=[,;.:]) /u)) {
    const match = SPEAKER.exec(part);
    if (match?.groups?.['name'] && match.index === 0 && !best)
      best = sliceLine(
        line,
        from,
        from +
          match.groups['name'].replace(
            / (?:xin|đã|sẽ|kính|vừa|trân trọng|có|nhận được|cùng)(?: .*)?$/u,
            '',
          ).length,
      );
    from += part.length + 1;
  }
  return best;
}

/** A union's standing committee speaks for its federation; a Party committee is named as it speaks. */
function inferred(speaker: SourceLine, place: Field<string>): Field<string> {
  const printed = printedOf(speaker);
  const evidence = [...evidenceOf(speaker), ...place.evidence];
  const placeNote = place.value ? ` và địa danh ${place.value}` : '';
  if (UNION.test(speaker.low)) {
    const body = printed
      .replace(/^Ban (?:Thường vụ|Chấp hành) /u, '')
      .replace(/LĐLĐ/gu, 'Liên đoàn Lao động');
    const named =
      /(?:tỉnh|thành phố|huyện)$/u.test(body) && place.value ? `${body} ${place.value}` : body;
    return suggested(
      named,
      `Bản này thiếu phần đầu văn bản; suy ra từ “${printed}”${placeNote}.`,
      evidence,
    );
  }
  if (
    /(?:tỉnh|thành phố)$/u.test(printed) &&
    place.value &&
    PROVINCES.includes(place.value) &&
    !PARTY_BODY.test(speaker.low)
  )
    return suggested(
      `${printed} ${place.value}`,
      `Bản này thiếu phần đầu văn bản; suy ra từ “${printed}”${placeNote}.`,
      evidence,
    );
  return explicit(printed, evidenceOf(speaker));
}

function superiorOf(issuer: Field<string>, header: Header): Field<string> {
  const name = issuer.value?.toLowerCase() ?? '';
  if (/^liên đoàn lao động (?:tỉnh|thành phố)/u.test(name))
    return suggested(
      'Tổng Liên đoàn Lao động Việt Nam',
      'Không in trong văn bản; là công đoàn cấp trên trực tiếp của LĐLĐ tỉnh.',
    );
  return header.names.length > 0 || header.motto
    ? absent()
    : ask('Bản này không in cơ quan cấp trên.');
}

function regimeOf(
  sources: IssuerSources,
  issuer: Field<string>,
  named: SourceLine | null | undefined,
): Field<Regime> {
  const { header, symbol, authority } = sources;
  const status = issuer.status === 'explicit';
  const evidence = named ? evidenceOf(named) : [];
  const say = (value: Regime, from: string): Field<Regime> =>
    status && evidence.length > 0
      ? explicit(value, evidence)
      : suggested(value, `Suy ra từ ${from}.`, evidence);
  if (header.party) return explicit('PARTY', evidenceOf(header.party));
  const names = [...header.names, ...(named ? [named] : [])];
  if (
    names.some((line) => UNION.test(line.low)) &&
    !names.some((line) => /^(?:đảng ủy|chi bộ|đảng bộ)/u.test(line.low))
  )
    return say('UNION', named ? `cụm từ “${printedOf(named)}”` : 'tên cơ quan ban hành');
  if (symbol.value && UNION.test(symbol.value.toLowerCase()))
    return suggested('UNION', `Suy ra từ ký hiệu “${symbol.value}”.`, symbol.evidence);
  const own = named ?? header.names[header.names.length - 1];
  if (!header.motto && own && PARTY_BODY.test(own.low))
    return say('PARTY', `cụm từ “${printedOf(own)}”`);
  if (!header.motto && authority && PARTY_MARK.test(authority.low))
    return suggested('PARTY', `Suy ra từ “${printedOf(authority)}”.`, evidenceOf(authority));
  if (header.motto) return explicit('STATE', evidenceOf(header.motto));
  if (own) return say('STATE', `cụm từ “${printedOf(own)}”`);
  return symbol.value
    ? suggested('STATE', `Suy ra từ ký hiệu “${symbol.value}”.`, symbol.evidence)
    : ask('Không rõ văn bản theo thể thức nào.');
}
