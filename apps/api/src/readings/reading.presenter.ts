import type { ReadingRevision, ReadingView, SeenDocument } from '#application';
import { documentLaunchedNote, localDateOf, toRfc3339 } from '#domain';
import type { Extraction } from '#platform/extraction';

const presentSeen = ({ readingId, campaignId, launchedAt, seenAt }: SeenDocument) => ({
  readingId,
  campaignId,
  launchedAt: launchedAt === null ? null : toRfc3339(launchedAt),
  seenAt: toRfc3339(seenAt),
});

/** A document launched before is told, not refused: the coordinator may mean to read it again. */
function duplicateOf([first]: readonly SeenDocument[]) {
  if (first === undefined || first.campaignId === null || first.launchedAt === null) return null;
  const detail = documentLaunchedNote(localDateOf(first.launchedAt)).text;
  return { code: 'ALREADY_LAUNCHED', campaignId: first.campaignId, detail } as const;
}

export const presentReading = ({ stored, names, related, same }: ReadingView) => ({
  id: stored.id,
  revision: stored.revision,
  version: stored.revision,
  createdAt: toRfc3339(stored.createdAt),
  createdBy: { label: stored.createdBy.label },
  reading: stored.reading,
  names,
  related: related.map((link) => ({ about: link.about, ...presentSeen(link) })),
  same: same.map(presentSeen),
  duplicate: duplicateOf(same),
});

export const presentSource = ({ format, pages, ocr, notes }: Extraction) => ({
  format,
  pages,
  confidence: ocr?.confidence ?? null,
  notes,
});

export const presentRevision = ({ revision, by, at, operations }: ReadingRevision) => ({
  revision,
  by: { label: by.label },
  at: toRfc3339(at),
  operations,
});
