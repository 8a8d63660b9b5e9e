import { DEFAULT_FORM_OF_ADDRESS, MAIL_SAMPLE_FACTS as FACTS } from '#wording';
import type { MailModel } from '../render/mail-model.js';
import {
  CHANGES,
  DOCUMENT,
  DUE,
  EXPLANATION,
  EXTENSION,
  LONG_WORK,
  MILESTONE,
  OTHER_DOCUMENT,
  QUESTION,
  REPORT,
  SHORT_WORK,
  STANDING_WORK,
  toBody,
  TODAY,
} from './sample-facts.js';

const acknowledgeBy = DUE.today;
const SOON = { ...LONG_WORK, due: DUE.soon, daysLeft: 3 };
const LATE = { ...LONG_WORK, due: DUE.passed, daysLate: 5 };
const SIGN_IN = { template: 'signIn', formOfAddress: DEFAULT_FORM_OF_ADDRESS } as const;
const DISPATCH = { document: DOCUMENT, acknowledgeBy, taskCount: 3 };

/** Mails to the one who does the work: contact point, or head of the body. */
export const samplesToBodies = (url: string) =>
  ({
    newWork: [
      {
        ...toBody(url, 'acknowledge'),
        template: 'newWork',
        document: DOCUMENT,
        urgency: FACTS.urgency,
        tasks: [{ ...LONG_WORK, due: DUE.later }, SHORT_WORK, STANDING_WORK],
        reports: [{ ...REPORT, cutoffOn: '2025-05-31' }],
        acknowledgeBy,
        acknowledgementIsLate: false,
      },
    ],
    acknowledgementReminder: [
      {
        ...toBody(url, 'acknowledge'),
        template: 'acknowledgementReminder',
        lines: [DISPATCH],
      },
      {
        ...toBody(url, 'acknowledge'),
        template: 'acknowledgementReminder',
        lines: [DISPATCH, { document: OTHER_DOCUMENT, acknowledgeBy, taskCount: 1 }],
      },
    ],
    acknowledgementEscalation: [
      {
        ...toBody(url),
        audience: 'head',
        template: 'acknowledgementEscalation',
        lines: [{ ...DISPATCH, bodyName: FACTS.body, workingDaysLate: 3 }],
      },
    ],
    dailyDigest: [
      {
        ...toBody(url),
        template: 'dailyDigest',
        on: TODAY,
        lines: [
          { template: 'overdue', ...LATE, url },
          { template: 'dueToday', ...SHORT_WORK, due: DUE.today, url },
          { template: 'dueSoon', ...SOON, url },
          { template: 'acknowledgementReminder', ...DISPATCH, url },
          { template: 'reportOpened', ...REPORT, url },
          { template: 'silentWork', ...STANDING_WORK, silentDays: 31, url },
        ],
      },
    ],
    silentWork: [
      {
        ...toBody(url),
        template: 'silentWork',
        on: TODAY,
        lines: [{ template: 'silentWork', ...STANDING_WORK, silentDays: 31 }],
      },
    ],
    dueSoon: [{ ...toBody(url, 'reportProgress'), template: 'dueSoon', lines: [SOON] }],
    dueToday: [
      {
        ...toBody(url, 'submit'),
        template: 'dueToday',
        lines: [{ ...LONG_WORK, due: DUE.today }],
      },
    ],
    overdue: [
      { ...toBody(url), audience: 'head', template: 'overdue', lines: [LATE] },
      {
        ...toBody(url),
        template: 'overdue',
        lines: Array.from({ length: 8 }, (_, index) => ({
          ...(index % 2 === 0 ? LATE : { ...SHORT_WORK, due: DUE.passed }),
          daysLate: 5,
          url,
        })),
      },
    ],
    returned: [
      {
        ...toBody(url, 'supplement'),
        template: 'returned',
        line: { ...LONG_WORK, due: DUE.soon },
        reason: FACTS.returned,
      },
    ],
    nudged: [
      {
        ...toBody(url, 'submit'),
        template: 'nudged',
        issuerName: FACTS.issuer,
        text: FACTS.nudge,
        lines: [{ ...LONG_WORK, due: DUE.passed }],
      },
    ],
    questionAnswered: [
      {
        ...toBody(url),
        template: 'questionAnswered',
        line: { ...QUESTION, answer: FACTS.answer },
      },
    ],
    extensionAnswered: [
      {
        ...toBody(url),
        template: 'extensionAnswered',
        line: { ...EXTENSION, grantedDue: DUE.later },
      },
      {
        ...toBody(url),
        template: 'extensionAnswered',
        line: { ...EXTENSION, answer: FACTS.refusal },
      },
    ],
    explanationRequested: [
      {
        ...toBody(url, 'explain'),
        audience: 'head',
        template: 'explanationRequested',
        line: EXPLANATION,
      },
    ],
    explanationReminder: [
      {
        ...toBody(url, 'explain'),
        audience: 'head',
        template: 'explanationReminder',
        isLate: false,
        lines: [{ ...EXPLANATION, explainBefore: DUE.today }],
      },
      {
        ...toBody(url, 'explain'),
        audience: 'head',
        template: 'explanationReminder',
        isLate: true,
        lines: [EXPLANATION],
      },
    ],
    milestoneSet: [{ ...toBody(url, 'reach'), template: 'milestoneSet', line: MILESTONE }],
    milestoneDropped: [
      {
        ...toBody(url),
        template: 'milestoneDropped',
        line: { ...MILESTONE, reason: FACTS.milestoneDropped },
      },
    ],
    milestoneReminder: [
      { ...toBody(url, 'reach'), template: 'milestoneReminder', lines: [MILESTONE] },
      {
        ...toBody(url),
        audience: 'head',
        template: 'milestoneReminder',
        lines: [{ ...MILESTONE, due: DUE.passed, daysLeft: -5 }],
      },
    ],
    reportOpened: [
      { ...toBody(url, 'report'), template: 'reportOpened', lines: [REPORT] },
      {
        ...toBody(url, 'report'),
        template: 'reportOpened',
        lines: [REPORT, { ...REPORT, period: FACTS.yearlyPeriod, due: DUE.year }],
      },
    ],
    reportAccepted: [
      {
        ...toBody(url),
        template: 'reportAccepted',
        period: FACTS.period,
        documentNumber: DOCUMENT.number,
        submittedOn: TODAY,
      },
    ],
    changed: CHANGES.map((change) => ({
      ...toBody(url),
      template: 'changed' as const,
      changes: [change],
    })),
    signIn: [
      { ...SIGN_IN, purpose: 'sign_in', url, validFor: FACTS.signInFor },
      {
        ...SIGN_IN,
        purpose: 'invitation',
        bodyName: FACTS.body,
        url,
        validFor: FACTS.invitedFor,
      },
    ],
  }) satisfies Readonly<Partial<Record<MailModel['template'], readonly MailModel[]>>>;
