import type { DocumentLayout, LetterDocument, LetterForm } from '#domain';
import { OFFICIAL_WORDS as words } from '#wording';
import type { OfficialBlock, OfficialDocument } from './official-document.js';

const LAYOUTS: Readonly<Record<LetterForm, DocumentLayout>> = {
  STATE: 'state',
  UNION: 'union',
  PARTY: 'party',
};

/** The last sentence ends the document. */
const ended = (paragraphs: readonly string[], end: string): readonly OfficialBlock[] =>
  paragraphs.map((text, at) => ({
    kind: 'text',
    text: at === paragraphs.length - 1 ? text.replace(/\.?$/, end) : text,
  }));

/** "Công văn, thông báo" in the layout of its form, to be signed and sent. */
export function letterDocument(letter: LetterDocument): OfficialDocument {
  const { form, superior, issuer, number, place, issuedOn, typeName, subject } = letter;
  const layout = LAYOUTS[form];
  const [first, ...others] = ended(letter.paragraphs, words.end[layout]);
  const table: readonly OfficialBlock[] =
    letter.table === null ? [] : [{ kind: 'table', ...letter.table, sums: null }];
  return {
    ...{ layout, issuer, superior, place },
    number: words.number(layout, number),
    date: issuedOn,
    typeName: typeName === null ? null : typeName.toUpperCase(),
    subject: typeName === null ? words.about(layout, subject) : words.subject(layout, subject),
    addressees: letter.addressees,
    blocks: [...(first === undefined ? [] : [first]), ...table, ...others],
    copies: letter.copies,
    signer: letter.signer,
    annex: null,
  };
}
