import type { ConsolidationView } from '#application';
import { localDateOf, type BodyWords, type GatheredAnswer } from '#domain';
import { CONSOLIDATED_REPORT_WORDS as words, documentName, OFFICIAL_WORDS } from '#wording';
import { symbolOf, type OfficialBlock, type OfficialDocument } from './official-document.js';

/** Bodies whose words are printed one by one; the others are in the spreadsheet. */
const MOST_BODIES = 300;

/** "Báo cáo tổng hợp" as a draft of its office's own document: who is missing is said before any figure. */
export function consolidatedDocument({ layout, drawn }: ConsolidationView): OfficialDocument {
  const { report, document, superior } = drawn;
  const { period, asOf, figures, rows } = report;
  const about = documentName(document);
  const { issuerName: issuer } = document;
  return {
    ...{ layout, issuer, superior },
    number: `${OFFICIAL_WORDS.openNumber[layout]}${symbolOf(words.typeCode, document.symbol, document.documentType)}`,
    place: null,
    date: localDateOf(asOf),
    typeName: words.typeName,
    subject: words.subject(period.label, about),
    addressees: [],
    blocks: [
      text(words.opening(about, document.issuedOn, issuer, period.label)),
      heading('I', words.submission),
      ...submission(drawn),
      heading('II', words.results),
      ...results(drawn),
      heading('III', words.difficulties),
      ...saidBy(report.difficulties),
      heading('IV', words.proposals),
      ...saidBy(report.proposals),
      text(words.asOf(asOf)),
      text(`${words.closing(issuer)}${OFFICIAL_WORDS.end[layout]}`),
    ],
    copies: [...(superior === null ? [] : [superior]), OFFICIAL_WORDS.openFiling[layout]],
    signer: null,
    annex:
      figures.length === 0
        ? null
        : {
            title: words.annexTitle(period.label),
            notes: [words.asOf(asOf)],
            head: [words.body, ...figures.map(({ name, unit }) => named(name, unit))],
            rows: rows.map(({ bodyName, values }) => [bodyName, ...values]),
            sums: [words.sum, ...figures.map(({ sum }) => sum)],
          },
  };
}

const text = (said: string): OfficialBlock => ({ kind: 'text', text: said });
const heading = (no: string, title: string): OfficialBlock => ({
  kind: 'heading',
  text: `${no}. ${title}`,
});
const named = (name: string, unit: string): string => (unit === '' ? name : `${name} (${unit})`);

function submission({ report }: ConsolidationView['drawn']): readonly OfficialBlock[] {
  const { given, bodies, late, nothing, missing } = report;
  return [
    text([words.given(given, bodies), ...(late === 0 ? [] : [words.late(late)])].join(' ')),
    ...(nothing.length === 0 ? [] : [text(words.nothing(nothing))]),
    text(missing.length === 0 ? words.complete : words.missing(missing)),
  ];
}

function results({ report }: ConsolidationView['drawn']): readonly OfficialBlock[] {
  const { figures, answers, done } = report;
  const table: OfficialBlock = {
    kind: 'table',
    head: words.figureHead,
    rows: figures.map(({ name, unit, sum, bodies }, at) => [at + 1, name, unit, sum, bodies]),
    sums: null,
  };
  const parts: readonly (readonly [string, readonly OfficialBlock[]])[] = [
    ...(figures.length === 0 ? [] : [[words.figures, [table]] as const]),
    ...answers
      .filter(({ question }) => question.kind !== 'number')
      .map((one) => [one.question.text, answerBlocks(one)] as const),
    [words.done, saidBy(done)],
  ];
  return parts.flatMap(([title, blocks], at) => [
    { kind: 'subheading' as const, text: `${at + 1}. ${title}` },
    ...blocks,
  ]);
}

function answerBlocks({
  question,
  options,
  texts,
  rows,
  columnSums,
}: GatheredAnswer): readonly OfficialBlock[] {
  if (question.kind === 'text') return saidBy(texts);
  if (question.kind === 'choice') {
    return [
      {
        kind: 'table',
        head: words.choiceHead,
        rows: options.map(({ option, bodies }) => [option, bodies.length, bodies.join('; ')]),
        sums: null,
      },
    ];
  }
  return [
    {
      kind: 'table',
      head: [words.body, ...question.columns.map(({ name }) => name)],
      rows: rows.map(({ bodyName, cells }) => [bodyName, ...cells]),
      sums: columnSums.every((sum) => sum === null) ? null : [words.sum, ...columnSums],
    },
  ];
}

function saidBy(list: readonly BodyWords[]): readonly OfficialBlock[] {
  if (list.length === 0) return [text(words.none)];
  const left = list.length - MOST_BODIES;
  return [
    ...list.slice(0, MOST_BODIES).map((one) => text(words.said(one.bodyName, one.text))),
    ...(left > 0 ? [text(words.more(left))] : []),
  ];
}
