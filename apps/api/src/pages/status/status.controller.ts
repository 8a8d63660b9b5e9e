import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { readCampaigns, SYSTEM, type Clock, type Principal, type UnitOfWork } from '#application';
import type { AppConfig } from '#runtime';
import { ReadinessCheck } from '../../health/readiness.js';
import { HTML_MEDIA_TYPE } from '../../http/html.js';
import { Public } from '../../http/principal.js';
import type { ApiRequest } from '../../http/request.js';
import { CLOCK, CONFIG, UNIT_OF_WORK } from '../../tokens.js';
import { statusPage, type ShownCampaign } from './status-page.js';

const CAMPAIGNS_SHOWN = 50;

/** The page at `/status`. A demo holds sample data only and shows it to whoever looks; elsewhere one signs in first. */
@ApiExcludeController()
@Public()
@Controller('status')
export class StatusController {
  public constructor(
    private readonly readiness: ReadinessCheck,
    @Inject(UNIT_OF_WORK) private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: AppConfig,
  ) {}

  @Get()
  @Header('content-type', HTML_MEDIA_TYPE)
  public async show(@Req() request: ApiRequest): Promise<string> {
    const { demo, neighbours } = this.config;
    const readiness = await this.readiness.read();
    const viewer = demo ? SYSTEM : request.principal;
    const campaigns =
      viewer === undefined || readiness.database.status === 'error'
        ? null
        : await this.list(viewer);
    return statusPage({
      demo,
      now: this.clock.now(),
      readiness,
      campaigns,
      ...neighbours,
    }).toString();
  }

  private list(viewer: Principal): Promise<readonly ShownCampaign[]> {
    return this.uow.run(async (tx) => {
      const { rows: campaigns } = await readCampaigns(tx, viewer, {
        after: null,
        limit: CAMPAIGNS_SHOWN,
      });
      const ids = campaigns.map(({ id }) => id);
      const periods = await tx.views.periods(ids, tx.clock.now());
      return campaigns.map((campaign) => ({
        ...campaign,
        periods: periods.get(campaign.id) ?? [],
      }));
    });
  }
}
