import type { CreateDraftInput, DraftView, GroupDifference } from '#application';
import type { CreateCampaignBody } from '#contracts/http';
import { toRfc3339, type DraftProblem } from '#domain';
import { draftProblemWords } from '#wording';
import { presentOffers } from '../../http/present-offers.js';

/** What a request to begin a campaign asks for. */
export function creationOf(body: CreateCampaignBody): CreateDraftInput {
  const above = { parentAssignmentId: body.parentAssignmentId ?? null };
  if ('readingId' in body) return { ...above, from: 'reading', readingId: body.readingId };
  if ('copyOf' in body) return { ...above, from: 'campaign', campaignId: body.copyOf };
  const { issuer = null } = body;
  if ('subject' in body) return { ...above, from: 'hand', issuer, subject: body.subject };
  return { ...above, from: 'content', issuer, content: body.draft };
}

export const presentProblem = (problem: DraftProblem) => ({
  code: problem.code,
  pointer: problem.pointer,
  detail: draftProblemWords(problem),
});

const named = ({ code, name }: { readonly code: string; readonly name: string }) => ({
  code,
  name,
});

/** A draft with its bodies by code, as it may be written back. */
export function presentDraft({ stored, issuer, bodies, problems, offers }: DraftView) {
  const { draft } = stored;
  const codeOf = (id: string): string => bodies.get(id)?.code ?? id;
  return {
    id: stored.campaignId,
    state: stored.state,
    version: stored.version,
    issuer: issuer === null ? null : named(issuer),
    readingId: stored.readingId,
    parentAssignmentId: stored.parentAssignmentId,
    createdAt: toRfc3339(stored.createdAt),
    updatedAt: toRfc3339(stored.updatedAt),
    draft: {
      ...draft,
      recipientSets: draft.recipientSets.map((set) => ({
        ...set,
        members: set.members?.map(codeOf) ?? null,
        onPaper: set.onPaper.map(codeOf),
      })),
    },
    bodies: [...bodies.values()].map(named),
    problems: problems.map(presentProblem),
    offers: presentOffers('campaign', offers),
  };
}

export const presentDifference = (difference: GroupDifference) => ({
  setNo: difference.setNo,
  group: difference.groupCode,
  asOf: difference.asOf,
  added: difference.added.map(named),
  removed: difference.removed.map(named),
});
