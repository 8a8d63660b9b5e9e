import type { MailAct } from '#domain';
import { DEFAULT_FORM_OF_ADDRESS, MAIL_SAMPLE_FACTS as FACTS } from '#wording';
import type {
  DeclinedLine,
  ExchangeLine,
  JudgementLine,
  MilestoneLine,
  WorkChange,
  WorkLine,
} from '../render/mail-lines.js';
import type { MailCommon } from '../render/mail-model.js';

/** Lines that the samples of both sides share; the day of the demo is 10/03/2025. */
export const TODAY = '2025-03-10';

const at = (on: string) => ({ on, closesAt: '17:00' });
export const DUE = {
  passed: at('2025-03-05'),
  today: at(TODAY),
  soon: at('2025-03-13'),
  later: at('2025-03-28'),
  halfYear: at('2025-06-13'),
  year: at('2025-12-12'),
} as const;

export const DOCUMENT = {
  kind: FACTS.documentKind,
  number: FACTS.documentNumber,
  title: FACTS.documentTitle,
  issuerName: FACTS.issuer,
  issuedOn: '2023-08-23',
} as const;
export const OTHER_DOCUMENT = {
  kind: FACTS.otherKind,
  number: FACTS.otherNumber,
  title: FACTS.otherTitle,
  issuerName: FACTS.issuer,
} as const;

const documentNumber = DOCUMENT.number;
export const LONG_WORK = { title: FACTS.longTask, documentNumber, role: 'lead' } as const;
export const SHORT_WORK = { title: FACTS.shortTask, documentNumber, role: 'support' } as const;
export const STANDING_WORK: WorkLine = {
  ...{ title: FACTS.standingTask, documentNumber, role: 'lead', standing: true },
};
export const REPORT = { period: FACTS.period, documentNumber, due: DUE.halfYear } as const;

export const DECLINED: DeclinedLine = {
  bodyName: FACTS.body,
  title: FACTS.longTask,
  documentNumber,
  reason: FACTS.declined,
  suggestedBody: FACTS.department,
};
export const HANDED_IN: JudgementLine = {
  bodyName: FACTS.body,
  title: FACTS.shortTask,
  documentNumber,
  submittedOn: '2025-03-04',
};
const asked = { bodyName: FACTS.body, title: FACTS.longTask, documentNumber, askedOn: TODAY };
export const QUESTION: ExchangeLine = {
  ...{ ...asked, kind: 'question', text: FACTS.question, due: DUE.later },
};
export const EXTENSION: ExchangeLine = {
  ...{ ...asked, kind: 'extension', text: FACTS.extension, due: DUE.soon, wantedDue: DUE.later },
};
export const EXPLANATION: ExchangeLine = {
  ...asked,
  kind: 'explanation',
  text: FACTS.explanation,
  due: DUE.passed,
  explainBefore: DUE.soon,
};

export const MILESTONE: MilestoneLine = {
  ...{ bodyName: FACTS.body, title: FACTS.longTask, documentNumber },
  ...{ text: FACTS.milestone, due: DUE.soon, daysLeft: 3 },
};

const about = { title: FACTS.longTask, documentNumber };
export const CHANGES: readonly WorkChange[] = [
  {
    ...{ ...about, kind: 'due_changed', reason: FACTS.changed },
    ...{ newDue: DUE.later, oldDue: DUE.soon },
  },
  { ...about, kind: 'content_changed', reason: FACTS.changed },
  { ...about, kind: 'cancelled', reason: FACTS.recalled },
  { ...about, kind: 'reinstated', reason: FACTS.changed },
  { ...about, kind: 'transferred', otherBody: FACTS.neighbour, reason: FACTS.merged },
  {
    ...{ ...about, kind: 'received', otherBody: FACTS.neighbour, reason: FACTS.merged },
    due: DUE.later,
  },
  { ...about, kind: 'support_handed_in', otherBody: FACTS.neighbour, reason: '' },
  {
    ...{ kind: 'amended', document: DOCUMENT, by: FACTS.above, reason: FACTS.changed },
    acknowledge: true,
    lines: [
      { what: 'reworded', title: FACTS.longTask, from: FACTS.longTask },
      { what: 'due', title: FACTS.longTask, due: DUE.later, oldDue: DUE.soon },
      { what: 'document', title: documentNumber, from: documentNumber, field: 'number' },
    ],
  },
  { kind: 'taken_back', document: DOCUMENT, reason: FACTS.recalled },
  { kind: 'campaign_recalled', document: DOCUMENT, reason: FACTS.recalled },
  { kind: 'campaign_closed', document: DOCUMENT, reason: '' },
  {
    kind: 'parent_ended',
    how: 'recalled',
    ...{ document: DOCUMENT, above: FACTS.above, reason: '' },
    issuerName: FACTS.aboveIssuer,
  },
];

/** What a mail to the recipient body carries. */
export const toBody = (url: string, act: MailAct | null = null): MailCommon => ({
  formOfAddress: DEFAULT_FORM_OF_ADDRESS,
  audience: 'contact_point',
  bodyName: FACTS.body,
  url,
  act,
  answered: true,
  hotline: FACTS.hotline,
});

/** What a mail to the people of the issuing body carries. */
export const toIssuer = (url: string, act: MailAct | null = null): MailCommon => ({
  ...toBody(url, act),
  audience: 'coordinator',
  bodyName: FACTS.issuer,
  answered: false,
});
