import type { DataSource } from 'typeorm';
import {
  acceptReport,
  acceptWork,
  acknowledgeDispatch,
  reportProgress,
  returnReport,
  submitReport,
  submitWork,
  type Command,
  type Principal,
  type UnitOfWork,
} from '#application';
import { dispatchesOf, openReportsOf, openWorkOf, type DispatchRow } from '#persistence';
import { DEMO_WORDS } from '#wording/cli';
import type { Agenda } from './agenda.js';
import type { DemoPeople } from './demo-people.js';
import type { RobotPlan } from './robots.js';
import { temperamentOf, type Temperament } from './robots.js';
import type { ScriptedClock } from './scripted-clock.js';

export interface RobotOfficeParts {
  readonly dataSource: DataSource;
  readonly uow: UnitOfWork;
  readonly clock: ScriptedClock;
  readonly people: DemoPeople;
  readonly plan: RobotPlan;
  readonly agenda: Agenda;
  /** Of standing work nobody says a word: only reports and dated work are handed in. */
  readonly silent?: boolean;
}

const REPORT = {
  ...DEMO_WORDS.report,
  nothingToReport: false,
  figures: [],
  answers: {},
};

/** Robot recipients and a robot coordinator, living through one campaign by the real use cases. */
export class RobotOffice {
  private readonly temperaments = new Map<string, Temperament>();
  private readonly seenReports = new Set<string>();
  public returned = 0;
  public submitted = 0;

  public constructor(
    private readonly parts: RobotOfficeParts,
    private readonly campaignId: string,
  ) {}

  /** After the release: everyone plans when to acknowledge, to say a word, and to hand in. */
  public async moveIn(): Promise<void> {
    const { dataSource, clock, plan, agenda } = this.parts;
    const dispatches = await dispatchesOf(dataSource, this.campaignId);
    for (const [index, dispatch] of dispatches.entries()) {
      const who = temperamentOf(index);
      this.temperaments.set(dispatch.bodyId, who);
      agenda.add(plan.acknowledgesAt(who, clock.now()), () => this.acknowledge(dispatch, who));
    }
  }

  /** Looks for report periods opened since the last look. */
  public async readMail(): Promise<void> {
    const { dataSource, clock, plan, agenda } = this.parts;
    for (const report of await openReportsOf(dataSource, this.campaignId)) {
      if (this.seenReports.has(report.id)) continue;
      this.seenReports.add(report.id);
      const who = this.temperaments.get(report.bodyId) ?? 'quick';
      agenda.add(plan.handsInAt(who, report.dueAt.getTime(), clock.now()), () =>
        this.handIn(report.id, report.bodyId, who),
      );
    }
  }

  private async acknowledge(dispatch: DispatchRow, who: Temperament): Promise<void> {
    const { people, agenda, plan, clock, dataSource, silent = false } = this.parts;
    const principal =
      dispatch.email === null ? people.coordinator : people.linkHolder(dispatch.id, dispatch.email);
    await this.act(principal, acknowledgeDispatch, { dispatchId: dispatch.id });
    for (const work of await openWorkOf(dataSource, dispatch.id)) {
      if (work.nature === 'standing' || work.dueAt === null) {
        if (silent) continue;
        agenda.add(plan.speaksAt(who, clock.now()), () => this.speak(dispatch, work.id, who));
      } else {
        agenda.add(plan.handsInAt(who, work.dueAt.getTime(), clock.now()), () =>
          this.finish(dispatch, work.id),
        );
      }
    }
  }

  private async speak(
    dispatch: DispatchRow,
    assignmentId: string,
    who: Temperament,
  ): Promise<void> {
    const { people, agenda, plan, clock, dataSource } = this.parts;
    const work = (await openWorkOf(dataSource, dispatch.id)).find((one) => one.id === assignmentId);
    if (work === undefined) return;
    await this.act(people.contactPoint(dispatch.bodyId), reportProgress, {
      assignmentId,
      expectedVersion: work.version,
      progress: 'onSchedule',
      note: null,
    });
    agenda.add(plan.speaksAt(who, clock.now()), () => this.speak(dispatch, assignmentId, who));
  }

  private async finish(dispatch: DispatchRow, assignmentId: string): Promise<void> {
    const { people, agenda, plan, clock, dataSource } = this.parts;
    const work = (await openWorkOf(dataSource, dispatch.id)).find((one) => one.id === assignmentId);
    if (work === undefined) return;
    const answer = await this.act(people.contactPoint(dispatch.bodyId), submitWork, {
      assignmentId,
      expectedVersion: work.version,
      note: DEMO_WORDS.workNote,
      ...{ files: [], links: [], figure: null },
    });
    this.submitted += 1;
    agenda.add(plan.judgesAt(clock.now()), () =>
      this.act(people.coordinator, acceptWork, {
        assignmentId,
        expectedVersion: answer.version,
        note: null,
      }).then(() => undefined),
    );
  }

  private async handIn(reportId: string, bodyId: string, who: Temperament): Promise<void> {
    const { people, agenda, plan, clock, dataSource } = this.parts;
    const open = (await openReportsOf(dataSource, this.campaignId)).find(
      (one) => one.id === reportId,
    );
    if (open === undefined) return;
    const answer = await this.act(people.contactPoint(bodyId), submitReport, {
      reportId,
      expectedVersion: open.version,
      content: REPORT,
      files: [],
    });
    const thin = who === 'returned' && open.state !== 'returned';
    agenda.add(plan.judgesAt(clock.now()), async () => {
      const judged = { reportId, expectedVersion: answer.version };
      if (!thin) {
        await this.act(people.coordinator, acceptReport, { ...judged, reason: null });
        return;
      }
      this.returned += 1;
      await this.act(people.coordinator, returnReport, {
        ...judged,
        reason: DEMO_WORDS.returnReason,
      });
      agenda.add(plan.judgesAt(clock.now()), () => this.handIn(reportId, bodyId, 'quick'));
    });
  }

  private act<Input, Output>(
    principal: Principal,
    command: Command<Input, Output>,
    input: Input,
  ): Promise<Output> {
    return this.parts.uow.run((tx) => command(tx, principal, input));
  }
}
