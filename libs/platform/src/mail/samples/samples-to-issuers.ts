import { DEFAULT_FORM_OF_ADDRESS, MAIL_SAMPLE_FACTS as FACTS } from '#wording';
import type { MailModel } from '../render/mail-model.js';
import {
  DECLINED,
  DOCUMENT,
  DUE,
  EXPLANATION,
  EXTENSION,
  HANDED_IN,
  LONG_WORK,
  QUESTION,
  SHORT_WORK,
  toIssuer,
  TODAY,
} from './sample-facts.js';

const LATE_DISPATCH = {
  ...{ document: DOCUMENT, acknowledgeBy: DUE.passed, taskCount: 3 },
  ...{ bodyName: FACTS.body, workingDaysLate: 3 },
};
const OTHER_LATE_DISPATCH = { ...LATE_DISPATCH, bodyName: FACTS.neighbour, workingDaysLate: 2 };
const LATE = { ...LONG_WORK, due: DUE.passed, daysLate: 5 };

/** Mails to the people of the issuing body: coordinator, or leader. */
export const samplesToIssuers = (url: string) =>
  ({
    intakeAnswer: [
      {
        ...{ template: 'intakeAnswer', formOfAddress: DEFAULT_FORM_OF_ADDRESS, url },
        ...{ outcome: 'drafted', reference: FACTS.documentNumber, subject: FACTS.documentTitle },
        ...{ tasks: 12, notes: [FACTS.intakeNote] },
        questions: [
          { text: FACTS.intakeQuestion, blocking: true },
          { text: FACTS.question, blocking: false },
        ],
      },
      {
        ...{ template: 'intakeAnswer', formOfAddress: DEFAULT_FORM_OF_ADDRESS, url },
        outcome: 'secret',
      },
      {
        ...{ template: 'intakeAnswer', formOfAddress: DEFAULT_FORM_OF_ADDRESS, url },
        ...{ outcome: 'refused', reason: FACTS.intakeRefused },
      },
    ],
    chainAnchor: [
      {
        ...{ template: 'chainAnchor', formOfAddress: DEFAULT_FORM_OF_ADDRESS, url },
        ...{ issuerName: FACTS.issuer, day: TODAY, root: 'c0ffee'.repeat(10), chains: 31 },
      },
    ],
    campaignDigest: [
      {
        ...toIssuer(url),
        template: 'campaignDigest',
        document: DOCUMENT,
        lines: [
          { template: 'overdue', ...LATE, bodyName: FACTS.body },
          { template: 'overdue', ...LATE, ...SHORT_WORK, bodyName: FACTS.department },
          { template: 'acknowledgementEscalation', ...OTHER_LATE_DISPATCH },
          { template: 'decisionReminder', matter: 'judgement', ...HANDED_IN },
          { template: 'decisionReminder', matter: 'asked', ...EXTENSION },
        ],
        unreached: [FACTS.neighbour],
        endedOn: new Map([[FACTS.neighbour, '2025-02-28']]),
      },
      {
        ...toIssuer(url),
        template: 'campaignDigest',
        document: DOCUMENT,
        lines: [{ template: 'overdue', ...LATE, bodyName: FACTS.body }],
        unreached: [],
        endedOn: new Map(),
      },
    ],
    unacknowledgedList: [
      {
        ...toIssuer(url),
        template: 'unacknowledgedList',
        lines: [LATE_DISPATCH, OTHER_LATE_DISPATCH],
      },
    ],
    questionAsked: [{ ...toIssuer(url, 'answer'), template: 'questionAsked', line: QUESTION }],
    extensionAsked: [{ ...toIssuer(url, 'answer'), template: 'extensionAsked', line: EXTENSION }],
    explanationGiven: [
      {
        ...toIssuer(url),
        template: 'explanationGiven',
        line: { ...EXPLANATION, answer: FACTS.explained },
      },
    ],
    declined: [
      {
        ...toIssuer(url, 'decide'),
        template: 'declined',
        matter: 'declined',
        lines: [DECLINED],
      },
    ],
    decisionReminder: [
      {
        ...toIssuer(url, 'decide'),
        template: 'decisionReminder',
        matter: 'declined',
        lines: [{ ...DECLINED, workingDaysWaiting: 2 }],
      },
      {
        ...toIssuer(url, 'decide'),
        template: 'decisionReminder',
        matter: 'judgement',
        lines: [HANDED_IN, { ...HANDED_IN, title: FACTS.longTask, bodyName: FACTS.neighbour }],
      },
      {
        ...toIssuer(url, 'decide'),
        template: 'decisionReminder',
        matter: 'asked',
        lines: [QUESTION],
      },
    ],
    decisionEscalation: [
      {
        ...toIssuer(url, 'decide'),
        audience: 'leader',
        template: 'decisionEscalation',
        matter: 'judgement',
        lines: [{ ...HANDED_IN, title: FACTS.longTask }],
      },
      {
        ...toIssuer(url, 'decide'),
        audience: 'leader',
        template: 'decisionEscalation',
        matter: 'asked',
        lines: [QUESTION, EXTENSION],
      },
    ],
    bodyEnded: [
      {
        ...toIssuer(url),
        template: 'bodyEnded',
        on: TODAY,
        lines: [
          {
            ...{ template: 'bodyEnded', document: DOCUMENT, endedOn: '2025-06-30' },
            bodyName: FACTS.body,
          },
        ],
      },
    ],
    nothingOpen: [
      {
        ...toIssuer(url),
        template: 'nothingOpen',
        on: TODAY,
        lines: [{ template: 'nothingOpen', document: DOCUMENT }],
      },
    ],
  }) satisfies Readonly<Partial<Record<MailModel['template'], readonly MailModel[]>>>;
