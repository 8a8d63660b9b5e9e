import type {
  MailIntake,
  ReadingJobDetail,
  ReadingRevision,
  ReadingSource,
  ReadingView,
  SeenDocument,
} from '#application';
import { toProblem } from '#contracts/http';
import { localDateOf, toRfc3339 } from '#domain';
import { planNoteWords, PROBLEM_CATALOGUE } from '#wording';
import { presentOffers } from '../../http/present-offers.js';

const presentSeen = ({ readingId, campaignId, launchedAt, seenAt }: SeenDocument) => ({
  readingId,
  campaignId,
  launchedAt: launchedAt === null ? null : toRfc3339(launchedAt),
  seenAt: toRfc3339(seenAt),
});

/** A document launched before is told, not refused: the coordinator may mean to read it again. */
function duplicateOf([first]: readonly SeenDocument[]) {
  if (first === undefined || first.campaignId === null || first.launchedAt === null) return null;
  const launchedOn = localDateOf(first.launchedAt);
  const detail = planNoteWords({ code: 'DOCUMENT_LAUNCHED', launchedOn });
  return { code: 'ALREADY_LAUNCHED', campaignId: first.campaignId, detail } as const;
}

export const presentReading = ({ stored, names, newBodies, related, same }: ReadingView) => ({
  id: stored.id,
  revision: stored.revision,
  version: stored.revision,
  createdAt: toRfc3339(stored.createdAt),
  createdBy: { label: stored.createdBy.label },
  reading: stored.reading,
  names,
  newBodies,
  related: related.map((link) => ({ about: link.about, ...presentSeen(link) })),
  same: same.map(presentSeen),
  duplicate: duplicateOf(same),
});

export const presentRevision = ({ revision, by, at, operations }: ReadingRevision) => ({
  revision,
  by: { label: by.label },
  at: toRfc3339(at),
  operations,
});

/** What the document was before it was text; signatures only where the file was looked at for them. */
export function presentSource(source: ReadingSource | null) {
  if (source?.signatures === undefined) return source;
  const signatures = source.signatures.map((one) => ({
    ...one,
    signedAt: one.signedAt === null ? null : toRfc3339(one.signedAt),
  }));
  return { ...source, signatures };
}

export const presentJob = (job: ReadingJobDetail) => ({
  id: job.id,
  offers: presentOffers('office', job.offers),
  state: job.state,
  page: job.page,
  pages: job.pages,
  readingId: job.readingId,
  source: presentSource(job.source),
  problem: job.problem && toProblem(job.problem.code, job.problem.params, job.problem.faults),
  createdAt: toRfc3339(job.createdAt),
  endedAt: job.endedAt === null ? null : toRfc3339(job.endedAt),
});

export const presentIntake = ({ id, receivedAt, end }: MailIntake) => {
  const problem = end?.state === 'refused' ? end.problem : null;
  return {
    id,
    receivedAt: toRfc3339(receivedAt),
    state: end?.state ?? ('waiting' as const),
    campaignId: end?.state === 'drafted' ? end.campaignId : null,
    reason:
      problem === null
        ? null
        : (problem.faults[0]?.detail ?? PROBLEM_CATALOGUE[problem.code].title),
  };
};
