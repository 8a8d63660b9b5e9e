import type { FirstNotice } from '#application';
import { rolesOf, type LaunchPlan, type PlannedRecipient, type TaskRole } from '#domain';
import { DEFAULT_FORM_OF_ADDRESS, documentTypeName, NEW_WORK_WORDS } from '#wording';
import type { NewWorkMail, ReportLine, WorkLine } from '../mail/index.js';
import { dueOf } from './mail-lines.js';

/** The mail a body will get at the launch, before there is a row of it; `url` stands for its personal link. */
export function firstMail({ plan, recipient, issuerName }: FirstNotice, url: string): NewWorkMail {
  const { header, acknowledgement } = plan;
  const number = [header.number, header.symbol].filter((part) => part !== null).join('/');
  return {
    template: 'newWork',
    formOfAddress: DEFAULT_FORM_OF_ADDRESS,
    audience: 'contact_point',
    bodyName: recipient.name,
    act: 'acknowledge',
    answered: true,
    url,
    document: {
      kind: documentTypeName(header.documentType),
      number,
      title: header.subject,
      issuerName,
      ...(header.issuedOn === null ? {} : { issuedOn: header.issuedOn }),
    },
    ...(header.urgency === null ? {} : { urgency: NEW_WORK_WORDS.urgencyMarks[header.urgency] }),
    acknowledgeBy: dueOf(acknowledgement.due.at),
    acknowledgementIsLate: false,
    tasks: workOf(plan, recipient, number),
    reports: reportsOf(plan, recipient, number),
  };
}

const MAILED: readonly TaskRole[] = ['lead', 'support'];

const workOf = (
  plan: LaunchPlan,
  { setNos }: PlannedRecipient,
  documentNumber: string,
): readonly WorkLine[] =>
  plan.tasks.flatMap(({ title, nature, assignees, due, supportDue }) =>
    rolesOf(setNos, assignees).map((role): WorkLine => {
      const own = role === 'support' ? supportDue : due;
      return {
        title,
        documentNumber,
        ...(MAILED.includes(role) ? { role: role as 'lead' | 'support' } : {}),
        ...(own === null ? {} : { due: dueOf(own.at) }),
        ...(nature === 'standing' ? { standing: true as const } : {}),
      };
    }),
  );

const reportsOf = (
  plan: LaunchPlan,
  recipient: PlannedRecipient,
  documentNumber: string,
): readonly ReportLine[] =>
  plan.series
    .filter(({ setNos }) => setNos.some((no) => recipient.setNos.includes(no)))
    .flatMap(({ periods: [first] }): readonly ReportLine[] =>
      first === undefined
        ? []
        : [
            {
              period: first.period.label,
              documentNumber,
              due: dueOf(first.due.at),
              cutoffOn: first.period.cutoffOn,
            },
          ],
    );
