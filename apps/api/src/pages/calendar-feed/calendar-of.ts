import type { CalendarEntry, OpenedFeed } from '#application';
import { formatInstant, localDateOf, type Instant } from '#domain';
import { CALENDAR_MEDIA_TYPE, writeCalendar } from '#platform';
import { CALENDAR_FEED_WORDS as words, documentName } from '#wording';

/** A program asks again each time; nobody between keeps a copy. */
export const CALENDAR_HEADERS = {
  'content-type': CALENDAR_MEDIA_TYPE,
  'cache-control': 'private, no-cache',
};

/** The page behind an entry: a body's own, or the control room of the campaign. */
const pathOf = ({ dispatchId, campaignId }: CalendarEntry): string =>
  dispatchId === null ? `/campaigns/${campaignId}` : `/work/documents/${dispatchId}`;

/** "Lịch đăng ký" as a file. Names are made of rows' ids and of where the installation is. */
export function calendarOf({ label, entries }: OpenedFeed, baseUrl: string, now: Instant): string {
  const { host } = new URL(baseUrl);
  return writeCalendar({
    name: words.name(label),
    description: words.description,
    madeAt: now,
    days: entries.map((entry) => ({
      uid: `${entry.kind}/${entry.id}@${host}`,
      sequence: entry.sequence,
      on: localDateOf(entry.dueAt),
      summary: words.summary[entry.kind](entry.title),
      description: [
        documentName(entry.document),
        words.due(formatInstant(entry.dueAt)),
        ...(entry.bodyName === null ? [] : [entry.bodyName]),
      ].join('\n'),
      url: `${baseUrl}${pathOf(entry)}`,
    })),
  });
}
