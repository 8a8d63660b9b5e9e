import { formatDate } from '../shared/index.js';
import { activeSets, type CampaignDraft, type DraftQuestion } from './draft.js';

/** Questions whose answer the draft itself already holds are answered by it, in words a person can check. */
export function withImpliedAnswers(draft: CampaignDraft): CampaignDraft {
  return {
    ...draft,
    questions: draft.questions.map((question) =>
      question.answer === null ? { ...question, answer: impliedBy(draft, question) } : question,
    ),
  };
}

const ABOUT_MEMBERS: readonly DraftQuestion['code'][] = [
  'GROUP_MEMBERS',
  'SUBSET_MEMBERS',
  'ENDED_BODY',
];

function impliedBy(draft: CampaignDraft, { code }: DraftQuestion): string | null {
  const { number, symbol, issuedOn } = draft.header;
  if (code === 'DOCUMENT_NUMBER') {
    return number === null ? null : [number, symbol].filter((part) => part !== null).join('/');
  }
  if (code === 'DOCUMENT_DATE') return issuedOn === null ? null : formatDate(issuedOn);
  return ABOUT_MEMBERS.includes(code) ? membersOf(draft) : null;
}

function membersOf(draft: CampaignDraft): string | null {
  const sets = activeSets(draft);
  if (sets.some((set) => set.members === null || set.members.length === 0)) return null;
  return sets.map((set) => `${set.text}: ${set.members?.length ?? 0} đơn vị`).join('; ');
}
