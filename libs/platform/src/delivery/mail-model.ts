import type { ClaimedMessage, MailContent, MailLineFacts, OpenedLink } from '#application';
import { ApplicationError } from '#application';
import {
  isIssuersOwn,
  localDateOf,
  mailActOf,
  readNotice,
  type AmendedLine,
  type Hand,
  type Instant,
  type MailAct,
  type WorkChange as ChangeTold,
  type WorkingCalendar,
  isPast,
} from '#domain';
import { NEW_WORK_WORDS, type FormOfAddress } from '#wording';
import type { DeclinedMail, MailCommon, MailDue, MailModel, WorkChange } from '../mail/index.js';
import type { AmendedMailLine } from '../mail/render/mail-lines.js';
import { readAnchorTold } from './anchor-told.js';
import { campaignDigest, datedMail } from './dated-mail.js';
import { digestLine } from './digest-line.js';
import {
  declinedLine,
  dispatchLine,
  documentOf,
  dueOf,
  exchangeLine,
  judgementLine,
  lateDispatchLine,
  milestoneLine,
  numberOf,
  reportLine,
  workLine,
} from './mail-lines.js';

export interface MailSettings {
  readonly formOfAddress: FormOfAddress;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  /** The page the mail's one button opens. */
  readonly urlOf: (dispatchId: string | null) => string;
  /** The page of what waits for an answer. */
  readonly answersUrl: string;
  /** Where the issuer's own people see what leaves the product. */
  readonly settingsUrl: string;
  /** Whether somebody gets the answers to the mail. */
  readonly answered: boolean;
  /** What a sign-in mail brings; null for every other. */
  readonly signIn: (OpenedLink & { readonly url: string }) | null;
}

/**
 * What a claimed message says, as the plain values its template wants.
 *
 * @throws ApplicationError NOT_FOUND when the rows it is about are gone.
 */
export function mailModel(
  message: ClaimedMessage,
  content: MailContent,
  settings: MailSettings,
): MailModel {
  const model = wordedModel(message, content, settings);
  if (isOfItself(model)) return model;
  const rows = content.lines.flatMap(({ row }) => row ?? []);
  const act = mailActOf(model.template, rows, HANDS_OF[message.audience]);
  return { ...model, act, ...(isAnsweredSignedIn(model, act) ? { url: settings.answersUrl } : {}) };
}

/** About no row of a campaign: nothing is asked by it. */
const isOfItself = (
  model: MailModel,
): model is Extract<MailModel, { template: 'signIn' | 'chainAnchor' | 'intakeAnswer' }> =>
  ['signIn', 'chainAnchor', 'intakeAnswer'].includes(model.template);

/** What coordinators answer, who have no link of a dispatch: the page with the forms for it. */
const isAnsweredSignedIn = (model: MailModel, act: MailAct | null): boolean =>
  act === 'answer' || (act === 'decide' && 'matter' in model && model.matter === 'asked');

const BODY: ReadonlySet<Hand> = new Set(['recipient'] as const);
const COORDINATOR: ReadonlySet<Hand> = new Set(['coordinator'] as const);
/** A leader, and whoever stands in where nobody else is left, is told what others are to do. */
const TOLD: ReadonlySet<Hand> = new Set();
const HANDS_OF: Readonly<Record<ClaimedMessage['audience'], ReadonlySet<Hand>>> = {
  contactPoint: BODY,
  assignee: BODY,
  person: BODY,
  head: BODY,
  coordinator: COORDINATOR,
  coordinatorList: COORDINATOR,
  leader: TOLD,
  standIn: TOLD,
};

/** All that a mail says, but for what its button names. */
function wordedModel(
  message: ClaimedMessage,
  content: MailContent,
  settings: MailSettings,
): MailModel {
  if (message.template === 'signIn') return signInModel(message, settings);
  if (message.template === 'chainAnchor') return anchorModel(message, settings);
  if (message.template === 'intakeAnswer') throw new ApplicationError('NOT_FOUND');
  const { lines } = content;
  const [first] = lines;
  if (first === undefined) throw new ApplicationError('NOT_FOUND');
  const common = commonOf(message, first, settings);
  const { now, calendar } = settings;
  switch (message.template) {
    case 'newWork':
      return newWork(common, first, content, settings);
    case 'acknowledgementReminder':
      return { ...common, template: 'acknowledgementReminder', lines: lines.map(dispatchLine) };
    case 'acknowledgementEscalation':
    case 'unacknowledgedList':
      return {
        ...common,
        template: message.template,
        lines: lines.map((line) => lateDispatchLine(line, now, calendar)),
      };
    case 'dailyDigest':
    case 'silentWork':
    case 'bodyEnded':
    case 'nothingOpen':
      return {
        ...common,
        template: message.template,
        on: localDateOf(now),
        lines: lines.map((line) => digestLine(line, now, calendar, settings.urlOf)),
      };
    case 'campaignDigest':
      return campaignDigest(common, first, lines, settings);
    case 'dueSoon':
    case 'dueToday':
    case 'overdue':
      return datedMail(common, lines, settings);
    case 'returned':
      return {
        ...common,
        template: 'returned',
        line: workLine(first),
        reason: reasonTold(message) ?? first.reason ?? '',
      };
    case 'declined':
      return declined(common, message.template, lines, settings);
    case 'decisionReminder':
    case 'decisionEscalation':
      return decisions(common, message.template, lines, settings);
    case 'questionAsked':
    case 'questionAnswered':
    case 'extensionAsked':
    case 'extensionAnswered':
    case 'explanationRequested':
    case 'explanationGiven':
      return { ...common, template: message.template, line: exchangeLine(first) };
    case 'explanationReminder':
      return {
        ...common,
        template: 'explanationReminder',
        isLate: lines.some(({ exchange }) => exchange?.dueAt && isPast(exchange.dueAt, now)),
        lines: lines.map(exchangeLine),
      };
    case 'milestoneSet':
    case 'milestoneDropped':
      return { ...common, template: message.template, line: milestoneLine(first, now) };
    case 'milestoneReminder':
      return {
        ...common,
        template: 'milestoneReminder',
        lines: lines.map((line) => milestoneLine(line, now)),
      };
    case 'nudged':
      return {
        ...common,
        template: 'nudged',
        issuerName: first.document.issuerName,
        text: textTold(message),
        lines: lines.map(workLine),
      };
    case 'reportOpened':
      return lines.some((line) => line.dueAt !== null && isPast(line.dueAt, now))
        ? datedMail(common, lines, settings)
        : { ...common, template: 'reportOpened', lines: lines.map(reportLine) };
    case 'reportAccepted':
      return {
        ...common,
        template: 'reportAccepted',
        period: first.periodLabel ?? '',
        documentNumber: numberOf(first),
        ...(first.submittedAt === null ? {} : { submittedOn: localDateOf(first.submittedAt) }),
      };
    case 'changed':
      return {
        ...common,
        template: 'changed',
        changes: lines.map((line) => changeOf(line, changeTold(message))),
      };
  }
}

function commonOf(
  message: ClaimedMessage,
  first: MailLineFacts,
  settings: MailSettings,
): MailCommon {
  const audience = {
    contactPoint: 'contact_point',
    assignee: 'contact_point',
    person: 'contact_point',
    head: 'head',
    coordinator: 'coordinator',
    coordinatorList: 'coordinator',
    leader: 'leader',
    standIn: 'stand_in',
  } as const;
  const role = audience[message.audience];
  const forIssuer = message.audience !== 'person' && isIssuersOwn(message.audience);
  return {
    formOfAddress: settings.formOfAddress,
    audience: role,
    bodyName: forIssuer ? first.document.issuerName : first.bodyName,
    act: null,
    answered: settings.answered,
    // Only the body's own people may open its dispatch by a link; the issuer's people sign in.
    url: settings.urlOf(forIssuer ? null : first.dispatchId),
  };
}

/** What waits for the coordinator, by its matter; of several matters, the lists of a digest. */
function decisions(
  common: MailCommon,
  template: 'decisionReminder' | 'decisionEscalation',
  lines: readonly MailLineFacts[],
  settings: MailSettings,
): MailModel {
  const { now, calendar, urlOf } = settings;
  const asked = lines.filter((line) => line.exchange !== null);
  const refused = lines.filter((line) => line.declined);
  if (refused.length === lines.length) return declined(common, template, lines, settings);
  if (asked.length === lines.length) {
    return { ...common, template, matter: 'asked', lines: lines.map(exchangeLine) };
  }
  if (asked.length + refused.length > 0) {
    const all = lines.map((line) => digestLine(line, now, calendar, urlOf));
    return { ...common, template: 'dailyDigest', on: localDateOf(now), lines: all };
  }
  const waiting = lines.map((line) => judgementLine(line, now));
  return { ...common, template, matter: 'judgement', lines: waiting };
}

function declined(
  common: MailCommon,
  template: DeclinedMail['template'],
  lines: readonly MailLineFacts[],
  { now, calendar }: MailSettings,
): DeclinedMail {
  return {
    ...common,
    template,
    matter: 'declined',
    lines: lines.map((line) => declinedLine(line, now, calendar)),
  };
}

function newWork(
  common: MailCommon,
  first: MailLineFacts,
  content: MailContent,
  { now }: MailSettings,
): MailModel {
  const documentNumber = numberOf(first);
  const { urgency } = first.document;
  return {
    ...common,
    template: 'newWork',
    document: documentOf(first),
    ...(urgency === null ? {} : { urgency: NEW_WORK_WORDS.urgencyMarks[urgency] }),
    ...(content.newWork?.replaces ? { replaces: content.newWork.replaces } : {}),
    acknowledgeBy: requiredDue(first),
    acknowledgementIsLate: first.dueAt !== null && isPast(first.dueAt, now),
    tasks: (content.newWork?.tasks ?? []).map((task) => ({
      title: task.title,
      documentNumber,
      ...(task.role === 'lead' || task.role === 'support' ? { role: task.role } : {}),
      ...(task.dueAt === null ? {} : { due: dueOf(task.dueAt) }),
      ...(task.standing ? { standing: true as const } : {}),
    })),
    reports: (content.newWork?.reports ?? []).map((report) => ({
      period: report.label,
      documentNumber,
      due: dueOf(report.dueAt),
      ...(report.cutoffOn === null ? {} : { cutoffOn: report.cutoffOn }),
    })),
  };
}

function signInModel({ data }: ClaimedMessage, { formOfAddress, signIn }: MailSettings): MailModel {
  if (signIn === null) throw new ApplicationError('NOT_FOUND', { what: 'link' });
  return {
    template: 'signIn',
    formOfAddress,
    purpose: signIn.purpose === 'invitation' ? 'invitation' : 'sign_in',
    ...(typeof data['bodyName'] === 'string' ? { bodyName: data['bodyName'] } : {}),
    url: signIn.url,
    validFor: signIn.validFor,
  };
}

function anchorModel(
  { data }: ClaimedMessage,
  { formOfAddress, settingsUrl: url }: MailSettings,
): MailModel {
  const { anchorId: _id, ...told } = readAnchorTold(data);
  return { template: 'chainAnchor', formOfAddress, url, ...told };
}

function reasonTold({ template, data }: ClaimedMessage): string | null {
  const notice = readNotice(template, data);
  return notice?.template === 'returned' && notice.data.reason !== '' ? notice.data.reason : null;
}

function textTold({ template, data }: ClaimedMessage): string {
  const notice = readNotice(template, data);
  return notice?.template === 'nudged' ? notice.data.text : '';
}

/** @throws ApplicationError NOT_FOUND for a mail that is not of a change. */
function changeTold({ template, data }: ClaimedMessage): ChangeTold {
  const notice = readNotice(template, data);
  if (notice?.template !== 'changed') throw new ApplicationError('NOT_FOUND', { what: template });
  return notice.data;
}

function changeOf(line: MailLineFacts, told: ChangeTold): WorkChange {
  const { kind, reason } = told;
  if (kind === 'campaign_closed' || kind === 'campaign_recalled' || kind === 'taken_back') {
    return { kind, document: documentOf(line), reason };
  }
  if (kind === 'parent_ended') {
    const { how, above, issuerName } = told;
    return { kind, document: documentOf(line), how, above, issuerName, reason };
  }
  if (kind === 'amended') {
    const { by, acknowledge, lines } = told;
    return {
      kind,
      document: documentOf(line),
      by,
      acknowledge,
      lines: lines.map(amendedLine),
      reason,
    };
  }
  const about = {
    title: line.taskTitle ?? line.document.subject,
    documentNumber: numberOf(line),
    reason,
  };
  if (kind === 'transferred' || kind === 'received' || kind === 'support_handed_in') {
    const due = kind === 'received' && line.dueAt !== null ? { due: dueOf(line.dueAt) } : {};
    return { ...about, kind, otherBody: told.bodyName, ...due };
  }
  if (kind !== 'due_changed') return { ...about, kind };
  const { newDueAt, oldDueAt } = told;
  return {
    ...about,
    kind,
    newDue: dueOf(newDueAt),
    ...(oldDueAt === null ? {} : { oldDue: dueOf(oldDueAt) }),
  };
}

function amendedLine(line: AmendedLine): AmendedMailLine {
  const { what, title } = line;
  switch (line.what) {
    case 'added':
      return { what, title, ...(line.dueAt === null ? {} : { due: dueOf(line.dueAt) }) };
    case 'due':
      return {
        ...{ what, title, due: dueOf(line.dueAt) },
        ...(line.oldDueAt === null ? {} : { oldDue: dueOf(line.oldDueAt) }),
      };
    case 'document':
      return { what, title, from: line.from, field: line.field };
    case 'reworded':
    case 'corrected':
      return { what, title, from: line.from };
    case 'dropped':
      return { what, title };
  }
}

function requiredDue(line: MailLineFacts): MailDue {
  if (line.dueAt === null) throw new ApplicationError('NOT_FOUND', { what: 'due date' });
  return dueOf(line.dueAt);
}
