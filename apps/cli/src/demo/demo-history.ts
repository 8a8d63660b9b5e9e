import type { DataSource } from 'typeorm';
import {
  advanceCampaign,
  answerQuestions,
  assignPage,
  composeDigests,
  createDraft,
  launchCampaign,
  previewLaunch,
  releaseCampaign,
  storeReading,
  type Command,
  type Principal,
  type UnitOfWork,
} from '#application';
import { nextDigestAt, type Instant } from '#domain';
import { nextEngineEvent } from '#persistence';
import { drainMail, type MailDelivery } from '#platform/delivery';
import { draftProblemWords } from '#wording';
import type { ScriptedClock } from './scripted-clock.js';
import type { Seed } from './seeds.js';

export interface DemoHistoryParts {
  readonly dataSource: DataSource;
  readonly uow: UnitOfWork;
  readonly clock: ScriptedClock;
  readonly delivery: MailDelivery;
  readonly coordinator: Principal;
}

/** Makes the past by the same use cases and the same engine as the present, on a scripted clock. */
export class DemoHistory {
  public constructor(private readonly parts: DemoHistoryParts) {}

  /** An act of a person, now. */
  public act<Input, Output>(
    principal: Principal,
    command: Command<Input, Output>,
    input: Input,
  ): Promise<Output> {
    return this.parts.uow.run((tx) => command(tx, principal, input));
  }

  /** Reading → draft; answers and a preview when wanted. */
  public async draft(seed: Seed, issuerCode: string, answered: boolean): Promise<string> {
    const { coordinator } = this.parts;
    const { id: readingId } = await this.act(coordinator, storeReading, {
      reading: seed.reading,
      issuer: issuerCode,
    });
    const { id, version } = await this.act(coordinator, createDraft, {
      from: 'reading',
      readingId,
    });
    if (!answered) return id;
    await this.act(coordinator, answerQuestions, {
      campaignId: id,
      expectedVersion: version,
      answers: seed.answers.answers,
    });
    await this.act(coordinator, previewLaunch, { campaignId: id });
    return id;
  }

  /** The coordinator's launch of a drafted campaign; its workflow does the rest. */
  public async requestLaunch(campaignId: string): Promise<{ readonly pageCount: number }> {
    const { coordinator } = this.parts;
    const { planHash, problems } = await this.act(coordinator, previewLaunch, { campaignId });
    if (planHash === null) {
      throw new Error(
        `The demo's draft cannot be launched: ${problems.map(draftProblemWords).join(' ')}`,
      );
    }
    return this.act(coordinator, launchCampaign, { campaignId, planHash });
  }

  /** Launches a drafted campaign and writes its pages as the workflow would. */
  public async launch(campaignId: string): Promise<void> {
    const { uow } = this.parts;
    const { pageCount } = await this.requestLaunch(campaignId);
    for (let page = 0; page < pageCount; page += 1) await assignPage(uow, { campaignId, page });
    await releaseCampaign(uow, campaignId);
    await this.settle();
  }

  /** Lets time pass: every reminder, report period and digest due on the way happens at its instant. */
  public async runUntil(instant: Instant): Promise<void> {
    const { clock, dataSource } = this.parts;
    for (;;) {
      const event = await nextEngineEvent(dataSource, clock.now());
      const at = event === null ? null : await this.instantOf(event);
      if (at === null || at > instant) break;
      clock.moveTo(at);
      await this.settle();
    }
    clock.moveTo(instant);
    await this.settle();
  }

  /** Waiting digest lines are told in the next morning's digest; everything else at its own instant. */
  private async instantOf(event: {
    readonly at: Instant;
    readonly digest: boolean;
  }): Promise<Instant> {
    const { clock, uow } = this.parts;
    if (!event.digest) return event.at;
    const calendar = await uow.run((tx) => tx.policies.calendar());
    return Math.min(event.at, nextDigestAt(clock.now(), calendar));
  }

  private async settle(): Promise<void> {
    const { clock, uow, delivery } = this.parts;
    const asOf = clock.now();
    const due = await uow.run((tx) => tx.campaigns.withStepsDue(asOf));
    for (const campaignId of due) await advanceCampaign(uow, { campaignId, asOf });
    await composeDigests(uow, asOf);
    await drainMail(delivery);
  }
}
