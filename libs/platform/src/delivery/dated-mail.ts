import type { MailLineFacts } from '#application';
import { diffDays, localDateOf, type Instant } from '#domain';
import type { MailCommon, MailModel } from '../mail/index.js';
import { datedLine, digestLine } from './digest-line.js';
import { documentOf } from './mail-lines.js';
import type { MailSettings } from './mail-model.js';

/**
 * A mail of dates, worded by the day it is sent: what was due today when its step fell may be late by now. Lines that
 * are not of one kind any more become the lists of a digest.
 */
export function datedMail(
  common: MailCommon,
  facts: readonly MailLineFacts[],
  { now }: MailSettings,
): MailModel {
  const lines = facts.map((line) => datedLine(line, now));
  const overdue = lines.filter((line) => line.template === 'overdue');
  const coming = lines.filter((line) => line.template === 'dueSoon');
  if (overdue.length === lines.length) return { ...common, template: 'overdue', lines: overdue };
  if (coming.length < lines.length) {
    return { ...common, template: 'dailyDigest', on: localDateOf(now), lines };
  }
  return coming.every((line) => line.daysLeft === 0)
    ? { ...common, template: 'dueToday', lines: coming }
    : { ...common, template: 'dueSoon', lines: coming };
}

/** Told to the issuer's people only where the body itself could not be reached. */
const FOR_THE_BODY: readonly string[] = [
  'newWork',
  'acknowledgementReminder',
  'dueSoon',
  'dueToday',
  'reportOpened',
  'silentWork',
  'changed',
  'returned',
  'reportAccepted',
  'questionAnswered',
  'extensionAnswered',
  'explanationRequested',
  'milestoneSet',
  'milestoneDropped',
  'nudged',
];

/** The one mail a morning of a campaign for one of its issuer's own people. */
export function campaignDigest(
  common: MailCommon,
  first: MailLineFacts,
  facts: readonly MailLineFacts[],
  { now, calendar, urlOf }: MailSettings,
): MailModel {
  const unreached = facts.filter((line) => FOR_THE_BODY.includes(line.template));
  const others = facts.filter((line) => !FOR_THE_BODY.includes(line.template));
  return {
    ...common,
    template: 'campaignDigest',
    document: documentOf(first),
    // The issuer's people sign in: no link of a body is theirs.
    lines: others.map((line) => digestLine(line, now, calendar, () => urlOf(null))),
    unreached: unreached.map((line) => line.bodyName),
    endedOn: new Map(facts.flatMap((line) => ended(line, now))),
  };
}

const ended = (
  { bodyName, bodyEndedOn }: MailLineFacts,
  now: Instant,
): readonly (readonly [string, string])[] =>
  bodyEndedOn !== null && diffDays(bodyEndedOn, localDateOf(now)) > 0
    ? [[bodyName, bodyEndedOn]]
    : [];
