import {
  diffDays,
  formatDate,
  localDateOf,
  type Instant,
  type LetterDocument,
  type LocalDate,
} from '#domain';
import { documentName, LETTER_WORDS as words } from '#wording';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { AnsweredExtension, LateLine } from '../ports/letter.store.js';

type Content = Pick<LetterDocument, 'typeName' | 'subject' | 'addressees' | 'paragraphs' | 'table'>;

/** More names than this are read in the table alone. */
const MOST_NAMED = 8;

const nameOf = (campaign: LockedCampaign): string =>
  words.document(
    documentName(campaign),
    campaign.issuedOn === null ? null : formatDate(campaign.issuedOn),
  );

/** "Công văn đôn đốc": every piece of late work, the longest late first. */
export function urgingContent(
  campaign: LockedCampaign,
  late: readonly LateLine[],
  asOf: Instant,
  answerBy: LocalDate,
): Content {
  const today = localDateOf(asOf);
  const bodies = [...new Set(late.map(({ bodyName }) => bodyName))];
  return {
    typeName: null,
    subject: words.urging.subject(nameOf(campaign)),
    addressees: bodies.length > MOST_NAMED ? [words.urging.bodiesInTable] : bodies,
    paragraphs: [
      words.urging.what(nameOf(campaign), campaign.subject, formatDate(today), bodies.length),
      words.urging.asks(formatDate(answerBy)),
    ],
    table: {
      head: words.urging.columns,
      rows: late.map(({ bodyName, title, dueAt }, at) => [
        ...[String(at + 1), bodyName, title, formatDate(localDateOf(dueAt))],
        String(diffDays(localDateOf(dueAt), today)),
      ]),
    },
  };
}

/** "Trả lời gia hạn": what was asked, and what the office decided. */
export function extensionContent(campaign: LockedCampaign, asked: AnsweredExtension): Content {
  const day = (instant: Instant | null) =>
    instant === null ? words.extension.noDate : formatDate(localDateOf(instant));
  const about = words.extension.asked({
    ...{ body: asked.bodyName, title: asked.title, reason: asked.reason },
    ...{ on: day(asked.askedAt), oldDate: day(asked.oldDueAt), wanted: day(asked.wantedDueAt) },
    document: nameOf(campaign),
  });
  const decided =
    asked.grantedDueAt === null
      ? words.extension.refused(asked.answer ?? '', day(asked.oldDueAt))
      : words.extension.granted(day(asked.grantedDueAt));
  return {
    typeName: null,
    subject: words.extension.subject(nameOf(campaign)),
    addressees: [asked.bodyName],
    paragraphs: [about, decided],
    table: null,
  };
}

/** "Thông báo thu hồi" (NĐ 30/2020/NĐ-CP Đ18.4): the sender notifies, the recipients delete and confirm. */
export const recallContent = (
  campaign: LockedCampaign,
  { bodies, reason }: { readonly bodies: number; readonly reason: string },
): Content => ({
  typeName: words.recall.type,
  subject: words.recall.subject(nameOf(campaign)),
  addressees: [],
  paragraphs: [
    words.recall.what(nameOf(campaign), campaign.subject, bodies),
    words.recall.because(reason),
    words.recall.asks,
  ],
  table: null,
});
