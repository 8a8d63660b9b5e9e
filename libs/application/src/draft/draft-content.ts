import {
  carriesSecrecyMark,
  withImpliedAnswers,
  type CampaignDraft,
  type DraftContent,
  type RecipientSet,
} from '#domain';
import { CAMPAIGN_FAULTS } from '#wording';
import type { BodyRef } from '../ports/directory.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError, type FieldFault } from '../shared/errors.js';

/**
 * Content as a draft over the stored one. A body out of the issuer's reach is told as unknown: a draft must not be a way
 * to find out who exists elsewhere.
 *
 * @throws ApplicationError UNKNOWN_BODY with every unknown code, VALIDATION_FAILED for an answer to no question,
 *   SECRET_DOCUMENT when some words are a secrecy mark.
 */
export async function draftFromContent(
  tx: Stores<'directory'>,
  issuerBodyId: string,
  content: DraftContent,
  stored: CampaignDraft,
): Promise<CampaignDraft> {
  refuseSecret(content);
  const codes = content.recipientSets.flatMap((set) => [...(set.members ?? []), ...set.onPaper]);
  const found = await tx.directory.reachable(issuerBodyId, { codes: [...new Set(codes)] });
  const bodies = new Map(found.map((body) => [body.code, body]));
  const faults = unknownBodies(content, bodies);
  const [first] = faults;
  if (first !== undefined) {
    throw new ApplicationError('UNKNOWN_BODY', { body: first.code }, faults.map(toFault));
  }
  const idsOf = (given: readonly string[]): readonly string[] =>
    [...new Set(given)].flatMap((code) => bodies.get(code)?.id ?? []);
  return withImpliedAnswers({
    header: content.header,
    recipientSets: content.recipientSets.map((set) => {
      const members = set.members === null ? null : idsOf(set.members);
      const source = sourceOf(
        members,
        stored.recipientSets.find((one) => one.no === set.no),
      );
      return { ...set, members, source, onPaper: idsOf(set.onPaper) };
    }),
    tasks: content.tasks,
    reportSeries: content.reportSeries,
    questions: answered(content, stored),
    historical: content.historical,
  });
}

/** @throws ApplicationError SECRET_DOCUMENT when a text in it carries a secrecy mark: what a reader refuses is not typed in. */
export function refuseSecret(content: unknown): void {
  if (wordsIn(content).some(carriesSecrecyMark)) throw new ApplicationError('SECRET_DOCUMENT');
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

interface UnknownBody {
  readonly code: string;
  readonly pointer: string;
}

const toFault = ({ code, pointer }: UnknownBody): FieldFault => ({
  pointer,
  detail: CAMPAIGN_FAULTS.bodyNotInDirectory(code),
});

function unknownBodies(
  content: DraftContent,
  bodies: ReadonlyMap<string, BodyRef>,
): readonly UnknownBody[] {
  return content.recipientSets.flatMap((set, setIndex) =>
    (['members', 'onPaper'] as const).flatMap((field) =>
      (set[field] ?? []).flatMap((code, index) =>
        bodies.has(code) ? [] : [{ code, pointer: `/recipientSets/${setIndex}/${field}/${index}` }],
      ),
    ),
  );
}

/** Members that were chosen by hand are nobody's group any more. */
function sourceOf(
  members: readonly string[] | null,
  before: RecipientSet | undefined,
): RecipientSet['source'] {
  const kept = before?.members ?? null;
  if (before === undefined || kept === null || members === null) return null;
  const same = kept.length === members.length && kept.every((id) => members.includes(id));
  return same ? before.source : null;
}

function answered(content: DraftContent, stored: CampaignDraft): CampaignDraft['questions'] {
  const answers = new Map(content.answers.map(({ no, answer }) => [no, answer]));
  content.answers.forEach(({ no }, index) => {
    if (stored.questions.some((question) => question.no === no)) return;
    const detail = CAMPAIGN_FAULTS.noSuchQuestion(no);
    throw new ApplicationError('VALIDATION_FAILED', {}, [
      { pointer: `/answers/${index}/no`, detail },
    ]);
  });
  return stored.questions.map((question) => {
    const answer = answers.get(question.no);
    return answer === undefined ? question : { ...question, answer };
  });
}
