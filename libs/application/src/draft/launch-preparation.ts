import {
  buildPlan,
  cascadeProblems,
  directoryView,
  draftProblems,
  formatDate,
  isValidOn,
  localDateOf,
  planNotes,
  planParts,
  type CampaignDraft,
  type DirectoryView,
  type DraftBody,
  type DraftProblem,
  type LaunchPlan,
  type LocalDate,
  type PlanNote,
} from '#domain';
import { draftProblemWords, REFUSAL_VALUES } from '#wording';
import { planRules } from '../engine/plan-rules.js';
import type { BodyContacts, BodyRef, ReachableBody } from '../ports/directory.store.js';
import type { LaunchedDocument, StoredDraft } from '../ports/draft.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';

/** What launching the draft at this very instant would do, and what stands in its way. */
export interface LaunchPreparation {
  readonly plan: LaunchPlan;
  readonly planHash: string;
  readonly problems: readonly DraftProblem[];
  readonly notes: readonly PlanNote[];
}

/**
 * Read anew at every preview and at the launch: a body that has left the issuer's reach since the draft was written, or
 * whose office has taken its consent back, stands in the way.
 */
export async function prepareLaunch(
  tx: Stores<'clock' | 'digest' | 'directory' | 'drafts' | 'policies'>,
  { campaignId, issuerBodyId, parentAssignmentId, draft }: StoredDraft,
): Promise<LaunchPreparation> {
  const launchedAt = tx.clock.now();
  const launchDay = localDateOf(launchedAt);
  const directory = await directoryOf(tx, issuerBodyId, draft, launchDay);
  const rules = await planRules(tx, await tx.policies.versionFor({ issuerBodyId, campaignId }));
  const origin = parentAssignmentId === null ? null : await tx.drafts.origin(parentAssignmentId);
  const plan = buildPlan(draft, { launchedAt, rules, directory, parent: origin ?? undefined });
  return {
    plan,
    planHash: tx.digest.ofJson(planParts(plan)),
    problems: [
      ...draftProblems(draft, { directory, calendar: rules.calendar, launchDay }),
      ...(origin === null ? [] : cascadeProblems(draft, origin)),
    ],
    notes: planNotes(draft, plan),
  };
}

/** The campaign that gave this document out, if one did: issuer, number, symbol and issue date are its identity. */
export async function launchedBefore(
  tx: Stores<'drafts'>,
  issuerBodyId: string,
  { header: { number, symbol, issuedOn } }: LaunchPlan,
): Promise<LaunchedDocument | null> {
  if (number === null || issuedOn === null) return null;
  return tx.drafts.launchedDocument(issuerBodyId, { number, symbol: symbol ?? '', issuedOn });
}

/** The members of every set with the addresses that hold on the launch day; successors only of those gone. */
async function directoryOf(
  tx: Stores<'directory'>,
  issuerBodyId: string,
  draft: CampaignDraft,
  launchDay: LocalDate,
): Promise<DirectoryView> {
  const ids = [...new Set(draft.recipientSets.flatMap((set) => set.members ?? []))];
  const bodies = await tx.directory.reachable(issuerBodyId, { ids });
  const contacts = await tx.directory.contactsOf(ids, launchDay);
  const known: DraftBody[] = [];
  for (const body of bodies) {
    known.push({
      ...pick(body),
      ...addressesOf(body, contacts.get(body.id)),
      successors: isValidOn(body, launchDay) ? [] : await successorsOf(tx, body.id),
    });
  }
  return directoryView(known, []);
}

/** Of a body named by consent only whether it has an address: its office keeps them to itself. */
function addressesOf(
  { reach }: ReachableBody,
  contacts: BodyContacts | undefined,
): Pick<DraftBody, 'contact' | 'head' | 'withheld'> {
  const contact = contacts?.contactPoint?.email ?? null;
  if (reach === 'own') return { contact, head: contacts?.head?.email ?? null };
  return { contact: null, head: null, ...(contact === null ? {} : { withheld: true }) };
}

const pick = ({ id, code, name, validFrom, validTo }: BodyRef) => ({
  id,
  code,
  name,
  validFrom,
  validTo,
});

async function successorsOf(
  tx: Stores<'directory'>,
  bodyId: string,
): Promise<DraftBody['successors']> {
  const successions = await tx.directory.successorsOf(bodyId);
  return successions.flatMap(({ to }) => (to === null ? [] : [{ code: to.code, name: to.name }]));
}

const CODES = {
  QUESTION_UNANSWERED: 'QUESTION_UNANSWERED',
  NUMBER_MISSING: 'DRAFT_INCOMPLETE',
  DATE_MISSING: 'DRAFT_INCOMPLETE',
  SIGNER_MISSING: 'DRAFT_INCOMPLETE',
  SUBJECT_MISSING: 'DRAFT_INCOMPLETE',
  NO_TASK: 'DRAFT_INCOMPLETE',
  NO_BODY: 'DRAFT_INCOMPLETE',
  SET_WITHOUT_MEMBERS: 'DRAFT_INCOMPLETE',
  TASK_WITHOUT_ASSIGNEE: 'DRAFT_INCOMPLETE',
  UNKNOWN_SET: 'DRAFT_INCOMPLETE',
  UNKNOWN_BODY: 'UNKNOWN_BODY',
  ENDED_BODY: 'ENDED_BODY',
  CONTACT_MISSING: 'CONTACT_MISSING',
  DUE_BEFORE_ISSUE: 'DUE_BEFORE_ISSUE',
  MILESTONE_AFTER_DUE: 'DRAFT_INCOMPLETE',
  CYCLE_WITHOUT_DAY: 'CYCLE_WITHOUT_DAY',
  CYCLE_WRONG: 'DRAFT_INCOMPLETE',
  SERIES_WITHOUT_BODY: 'DRAFT_INCOMPLETE',
  SERIES_WITHOUT_PERIOD: 'DRAFT_INCOMPLETE',
  PARENT_NOT_IN_HAND: 'PARENT_NOT_IN_HAND',
  CASCADE_TOO_DEEP: 'CASCADE_TOO_DEEP',
  CASCADE_CYCLE: 'CASCADE_CYCLE',
} as const satisfies Record<DraftProblem['code'], string>;

/** Names told in the summary; every problem is in the faults anyway. */
const NAMES_TOLD = 5;

/** All problems as one refusal: the first decides the code, each has its fault. */
export function refusalOf(problems: readonly DraftProblem[]): ApplicationError | null {
  const [first] = problems;
  if (first === undefined) return null;
  const faults = problems.map((problem) => ({
    pointer: problem.pointer,
    detail: draftProblemWords(problem),
  }));
  return new ApplicationError(CODES[first.code], paramsOf(first, problems), faults);
}

function paramsOf(
  first: DraftProblem,
  problems: readonly DraftProblem[],
): Readonly<Record<string, string>> {
  switch (first.code) {
    case 'QUESTION_UNANSWERED':
      return { question: first.question };
    case 'UNKNOWN_BODY':
      return { body: first.body };
    case 'ENDED_BODY':
      return first.endedOn === null
        ? { body: first.body }
        : { body: first.body, endedOn: formatDate(first.endedOn) };
    case 'CONTACT_MISSING': {
      const names = problems.flatMap((one) => (one.code === 'CONTACT_MISSING' ? [one.body] : []));
      const more = names.length - NAMES_TOLD;
      const told = names.slice(0, NAMES_TOLD).join('; ');
      return { bodies: more > 0 ? REFUSAL_VALUES.bodiesAndMore(told, more) : told };
    }
    case 'DUE_BEFORE_ISSUE':
      return { dueOn: formatDate(first.dueOn), issuedOn: formatDate(first.issuedOn) };
    case 'CYCLE_WITHOUT_DAY':
    case 'PARENT_NOT_IN_HAND':
      return {};
    case 'CASCADE_TOO_DEEP':
      return { most: String(first.most) };
    case 'CASCADE_CYCLE':
      return { body: first.body };
    case 'NUMBER_MISSING':
    case 'DATE_MISSING':
    case 'SIGNER_MISSING':
    case 'SUBJECT_MISSING':
    case 'NO_TASK':
    case 'NO_BODY':
    case 'SET_WITHOUT_MEMBERS':
    case 'TASK_WITHOUT_ASSIGNEE':
    case 'UNKNOWN_SET':
    case 'MILESTONE_AFTER_DUE':
    case 'CYCLE_WRONG':
    case 'SERIES_WITHOUT_BODY':
    case 'SERIES_WITHOUT_PERIOD':
      return { missing: draftProblemWords(first).replace(/\.$/, '') };
  }
}
