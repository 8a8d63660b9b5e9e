import {
  addDays,
  letterNumber,
  letterSeries,
  localDateOf,
  type LetterDocument,
  type LetterKind,
  type LetterSettings,
  type LocalDate,
} from '#domain';
import { LETTER_WORDS as words } from '#wording';
import { recordOnCampaign } from '../act/record-on-campaign.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { KeptLetter } from '../ports/letter.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { lockCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { actorOf, bodiesWithRole, type Principal } from '../shared/principal.js';
import { extensionContent, recallContent, urgingContent } from './letter-contents.js';

const ANSWER_WITHIN_DAYS = 7;

export interface IssueLetterInput {
  readonly campaignId: string;
  readonly kind: LetterKind;
  /** Of an answer to a request: which. */
  readonly exchangeId: string | null;
  /** As the register gave it; null: the next of the series. */
  readonly serial: number | null;
  /** null: today. */
  readonly issuedOn: LocalDate | null;
}

/**
 * "Ban hành công văn, thông báo" about a campaign: its content from the rows as they are now, its number from the office's own
 * sequence, on the campaign's chain.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, LETTER_SETTINGS_MISSING, NOTHING_TO_WRITE, NUMBER_TAKEN
 */
export const issueLetter: Command<
  IssueLetterInput,
  { readonly id: string; readonly number: string },
  'campaigns' | 'clock' | 'digest' | 'directory' | 'ids' | 'letters'
> = async (tx, principal, { campaignId, kind, exchangeId, serial, issuedOn }) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const settings = await tx.letters.lockSettings(campaign.issuerBodyId);
  if (settings === null) throw new ApplicationError('LETTER_SETTINGS_MISSING');
  const content = await contentOf(tx, campaign, kind, exchangeId);
  const on = issuedOn ?? localDateOf(tx.clock.now());
  const series = letterSeries(settings, kind, on);
  const given = serial ?? (await tx.letters.nextSerial(campaign.issuerBodyId, series));
  const number = letterNumber(settings, kind, given);
  const issuer = (await tx.directory.bodiesByIds([campaign.issuerBodyId])).get(
    campaign.issuerBodyId,
  );
  const id = tx.ids.next();
  const taken = !(await tx.letters.insert({
    ...{ id, campaignId, issuerBodyId: campaign.issuerBodyId, exchangeId, kind, series },
    serial: given,
    document: documentOf(settings, content, issuer?.name ?? '', number, on),
    createdBy: actorOf(principal),
  }));
  if (taken) throw new ApplicationError('NUMBER_TAKEN', { number });
  await recordOnCampaign(tx, principal, campaign, {
    type: 'letterIssued',
    data: { letterId: id, kind, number, issuedOn: on },
  });
  return { id, number };
};

type Content = ReturnType<typeof recallContent>;

async function contentOf(
  tx: Stores<'clock' | 'letters'>,
  campaign: LockedCampaign,
  kind: LetterKind,
  exchangeId: string | null,
): Promise<Content> {
  const now = tx.clock.now();
  switch (kind) {
    case 'urging': {
      const late = await tx.letters.lateWork(campaign.id, now);
      if (late.length === 0) throw new ApplicationError('NOTHING_TO_WRITE');
      return urgingContent(campaign, late, now, addDays(localDateOf(now), ANSWER_WITHIN_DAYS));
    }
    case 'extensionAnswer': {
      const asked = exchangeId === null ? null : await tx.letters.answeredExtension(exchangeId);
      if (asked?.campaignId !== campaign.id) throw new ApplicationError('NOTHING_TO_WRITE');
      return extensionContent(campaign, asked);
    }
    case 'recall':
      if (campaign.state !== 'recalled') throw new ApplicationError('NOTHING_TO_WRITE');
      return recallContent(campaign, await tx.letters.recallFacts(campaign.id));
  }
}

function documentOf(
  settings: LetterSettings,
  content: Content,
  issuer: string,
  number: string,
  issuedOn: LocalDate,
): LetterDocument {
  const { form, superior, place, signingMark, signerTitle, signerName, filedWith } = settings;
  const executing = content.addressees.length === 0 ? words.receivers : words.asAbove;
  return {
    ...content,
    ...{ form, superior, issuer, number, place, issuedOn },
    copies: [executing, filedWith],
    signer: { mark: signingMark, title: signerTitle, name: signerName },
  };
}

/** Staff of the issuing body. @throws ApplicationError NOT_FOUND */
async function requireStaff(
  tx: Stores<'views'>,
  principal: Principal,
  campaignId: string,
): Promise<void> {
  const seen = await tx.views.campaign(principal, campaignId);
  if (seen === null) throw new ApplicationError('NOT_FOUND');
}

export const listLetters: Command<
  { readonly campaignId: string },
  readonly KeptLetter[],
  'letters' | 'views'
> = async (tx, principal, { campaignId }) => {
  await requireStaff(tx, principal, campaignId);
  return tx.letters.list(campaignId);
};

export const readLetter: Command<
  { readonly campaignId: string; readonly letterId: string },
  KeptLetter & { readonly document: LetterDocument },
  'letters' | 'views'
> = async (tx, principal, { campaignId, letterId }) => {
  await requireStaff(tx, principal, campaignId);
  const letter = await tx.letters.find(campaignId, letterId);
  if (letter === null) throw new ApplicationError('NOT_FOUND');
  return letter;
};

/** How the office of a body writes its letters; null: not said yet. @throws ApplicationError UNKNOWN_BODY */
export const readLetterSettings: Command<
  { readonly bodyCode: string },
  LetterSettings | null,
  'directory' | 'letters'
> = async (tx, principal, { bodyCode }) =>
  tx.letters.settings(await ownOffice(tx, principal, bodyCode));

/** @throws ApplicationError UNKNOWN_BODY (also for offices out of reach) */
export const saveLetterSettings: Command<
  { readonly bodyCode: string; readonly settings: LetterSettings },
  null,
  'directory' | 'letters'
> = async (tx, principal, { bodyCode, settings }) => {
  await tx.letters.saveSettings(await ownOffice(tx, principal, bodyCode), settings);
  return null;
};

async function ownOffice(
  tx: Stores<'directory'>,
  principal: Principal,
  bodyCode: string,
): Promise<string> {
  const body = (await tx.directory.bodiesByCodes([bodyCode])).get(bodyCode);
  if (body === undefined || !bodiesWithRole(principal, 'coordinator').includes(body.id)) {
    throw new ApplicationError('UNKNOWN_BODY', { body: bodyCode });
  }
  return body.id;
}
