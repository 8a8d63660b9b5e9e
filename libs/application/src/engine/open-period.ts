import {
  nextPeriod,
  nextStep,
  reportDueAt,
  toInstant,
  type Instant,
  type ReportPeriodPlan,
} from '#domain';
import type { DuePeriod, NewPeriod } from '../ports/report.store.js';
import type { Stores, UnitOfWork } from '../ports/transaction.port.js';
import { recordOnCampaign } from '../act/record-on-campaign.js';
import { SYSTEM } from '../shared/principal.js';
import { planRules } from './plan-rules.js';

const PAGE_SIZE = 500;

/**
 * Opens one page of a report period that is due: each body that owes the report gets its row and its obligation.
 * With the last page the period is open and the next one of its series is scheduled.
 *
 * @returns false when no period is due.
 */
export async function openDuePeriod(
  uow: UnitOfWork,
  campaignId: string,
  asOf: Instant,
): Promise<boolean> {
  return uow.run(async (tx) => {
    const campaign = await tx.campaigns.lock(campaignId);
    if (campaign?.state !== 'running') return false;
    const period = await tx.reports.lockDuePeriod(campaignId, asOf);
    if (period === null) return false;
    const recipients = await tx.reports.missingRecipients(period, PAGE_SIZE);
    const rules = await planRules(tx, campaign.policyVersion);
    const openedAt = Math.max(asOf, period.opensAt);
    const { urgency } = campaign;
    const clock = { kind: 'report', createdAt: openedAt, openedAt, urgency } as const;
    const firstStepAt = new Map(
      [period.dueAt, ...Object.values(period.dueByLevel)].map((dueAt) => [
        dueAt,
        nextStep({ ...clock, dueAt }, 0, rules)?.at ?? null,
      ]),
    );
    const rows = recipients.map(({ dispatchId, bodyId, ...body }) => ({
      ...{ id: tx.ids.next(), periodId: period.id, campaignId, dispatchId, bodyId },
      dueAt: reportDueAt(period, body),
    }));
    await tx.reports.insertReports(rows);
    await tx.obligations.insert(
      campaignId,
      campaign.policyVersion,
      rows.map(({ id, dispatchId, bodyId, dueAt }) => ({
        id: tx.ids.next(),
        kind: 'report',
        subjectId: id,
        dispatchId,
        bodyId,
        dueAt,
        openedAt,
        stepNo: 0,
        nextStepAt: firstStepAt.get(dueAt) ?? null,
      })),
    );
    if (recipients.length < PAGE_SIZE) {
      await tx.reports.markOpen(period.id, openedAt);
      await scheduleNext(tx, period);
      const data = { periodId: period.id, label: period.label };
      await recordOnCampaign(tx, SYSTEM, campaign, { type: 'reportPeriodOpened', data });
    }
    return true;
  });
}

async function scheduleNext(
  tx: Stores<'ids' | 'policies' | 'reports'>,
  period: DuePeriod,
): Promise<void> {
  const calendar = await tx.policies.calendar();
  const plan = nextPeriod(period.cycle, period.seriesStartsOn, period.periodKey, calendar);
  if (plan === null) return;
  const { seriesId, campaignId } = period;
  await tx.reports.insertPeriod(newPeriod(tx.ids.next(), seriesId, campaignId, plan));
}

/** A planned period as a row: it opens in the morning, before mail may leave, and is due at 17:00. */
export function newPeriod(
  id: string,
  seriesId: string,
  campaignId: string,
  plan: ReportPeriodPlan,
): NewPeriod {
  return {
    id,
    seriesId,
    campaignId,
    periodKey: plan.key,
    label: plan.label,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    cutoffOn: plan.cutoffOn,
    dueAt: toInstant(plan.dueOn, '17:00'),
    dueByLevel: Object.fromEntries(
      Object.entries(plan.dueOnByLevel).map(([level, day]) => [level, toInstant(day, '17:00')]),
    ),
    opensAt: toInstant(plan.opensOn, '06:30'),
    provisional: plan.provisional,
  };
}
