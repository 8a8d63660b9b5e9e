import {
  answeredIssueDate,
  applyAnswers,
  directoryView,
  type AnswerProblem,
  type CampaignDraft,
  type DraftAnswers,
  type DraftContent,
  type DraftGroup,
} from '#domain';
import { answerProblemWords, REFUSAL_VALUES } from '#wording';
import type { StoredDraft } from '../ports/draft.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError, type ErrorCode } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';
import { recordOnCampaign } from '../act/record-on-campaign.js';
import type { DraftAnswer } from './create-draft.usecase.js';
import { lockDraft, type EditableDraft } from './draft-access.js';
import { draftFromContent } from './draft-content.js';

export interface EditDraftInput {
  readonly campaignId: string;
  /** From If-Match. */
  readonly expectedVersion: number;
  readonly content: DraftContent;
}

export interface AnswerQuestionsInput {
  readonly campaignId: string;
  /** From If-Match. */
  readonly expectedVersion: number;
  readonly answers: DraftAnswers;
}

/**
 * Writes the whole draft anew; the preview of the old one no longer launches anything.
 *
 * @throws ApplicationError STALE_VERSION, UNKNOWN_BODY, VALIDATION_FAILED, TRANSITION_NOT_ALLOWED, NOT_FOUND, FORBIDDEN,
 *   SECRET_DOCUMENT.
 */
export const editDraft: Command<
  EditDraftInput,
  DraftAnswer,
  'campaigns' | 'clock' | 'digest' | 'directory' | 'drafts'
> = async (tx, principal, input) => {
  const editable = await lockDraft(tx, principal, input.campaignId, input.expectedVersion);
  const { issuerBodyId, draft: before } = editable.stored;
  const draft = await draftFromContent(tx, issuerBodyId, input.content, before);
  return save(tx, principal, editable, draft, 'content');
};

/**
 * Puts a coordinator's answers into the draft, all or none. Groups are resolved as of the issue date and frozen;
 * answering a group again resolves it again.
 *
 * @throws ApplicationError STALE_VERSION, UNKNOWN_BODY, UNKNOWN_GROUP, CYCLE_WITHOUT_DAY, VALIDATION_FAILED,
 *   TRANSITION_NOT_ALLOWED, NOT_FOUND, FORBIDDEN.
 */
export const answerQuestions: Command<
  AnswerQuestionsInput,
  DraftAnswer,
  'campaigns' | 'clock' | 'digest' | 'directory' | 'drafts'
> = async (tx, principal, { campaignId, expectedVersion, answers }) => {
  const editable = await lockDraft(tx, principal, campaignId, expectedVersion);
  const before = editable.stored.draft;
  const applied = applyAnswers(before, answers, await directoryOf(tx, editable.stored, answers));
  if (!applied.ok) throw refusalOf(applied.error);
  return save(tx, principal, editable, applied.value, 'answers');
};

async function save(
  tx: Stores<'campaigns' | 'clock' | 'digest' | 'drafts'>,
  principal: Principal,
  { campaign }: EditableDraft,
  draft: CampaignDraft,
  what: 'content' | 'answers',
): Promise<DraftAnswer> {
  await tx.drafts.saveContent(campaign.id, draft);
  await recordOnCampaign(tx, principal, campaign, { type: 'campaignEdited', data: { what } });
  return { id: campaign.id, state: 'draft', version: campaign.version + 1 };
}

/** What the answers name and the issuing body may name; the rest is as if it did not exist. */
async function directoryOf(
  tx: Stores<'directory'>,
  { issuerBodyId, draft }: StoredDraft,
  answers: DraftAnswers,
) {
  const recipients = answers.recipients ?? [];
  const codes = [
    ...recipients.flatMap((one) => [...(one.bodies ?? []), ...(one.onPaper ?? [])]),
    ...(answers.paper ?? []),
  ];
  const bodies = await tx.directory.reachable(issuerBodyId, { codes: [...new Set(codes)] });
  const issuedOn = answeredIssueDate(draft, answers);
  const groups: DraftGroup[] = [];
  for (const code of new Set(recipients.flatMap((one) => one.group ?? []))) {
    const memberIds =
      issuedOn === null ? null : await tx.directory.reachableGroup(issuerBodyId, code, issuedOn);
    if (memberIds !== null) groups.push({ code, memberIds });
  }
  const known = bodies.map(({ id, code, name, validFrom, validTo }) => ({
    id,
    code,
    name,
    validFrom,
    validTo,
    contact: null,
    head: null,
    successors: [],
  }));
  return directoryView(known, groups);
}

const CODES = {
  UNKNOWN_RECIPIENT: 'VALIDATION_FAILED',
  NO_CHOICE: 'VALIDATION_FAILED',
  UNKNOWN_BODY: 'UNKNOWN_BODY',
  NOT_A_RECIPIENT: 'VALIDATION_FAILED',
  UNKNOWN_GROUP: 'UNKNOWN_GROUP',
  ISSUE_DATE_NEEDED: 'DRAFT_INCOMPLETE',
  UNKNOWN_TASK: 'VALIDATION_FAILED',
  UNKNOWN_QUESTION: 'VALIDATION_FAILED',
  CYCLE_WITHOUT_DAY: 'CYCLE_WITHOUT_DAY',
} as const satisfies Record<AnswerProblem['code'], ErrorCode>;

function refusalOf(problems: readonly AnswerProblem[]): ApplicationError {
  const [first] = problems;
  const faults = problems.map((problem) => ({
    pointer: problem.pointer,
    detail: answerProblemWords(problem),
  }));
  return new ApplicationError(
    first === undefined ? 'VALIDATION_FAILED' : CODES[first.code],
    first === undefined ? {} : paramsOf(first),
    faults,
  );
}

function paramsOf(problem: AnswerProblem): Readonly<Record<string, string>> {
  if (problem.code === 'UNKNOWN_BODY') return { body: problem.body };
  if (problem.code === 'UNKNOWN_GROUP') return { group: problem.group };
  if (problem.code === 'ISSUE_DATE_NEEDED') return { missing: REFUSAL_VALUES.issueDate };
  return {};
}
