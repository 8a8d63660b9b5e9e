import {
  daysLate,
  goesOn,
  allOffersOfDispatch,
  offersOfIncident,
  ownOffers,
  workStatus,
  type AnyDispatchOffer,
  type IncidentOffer,
  type Instant,
  type WorkStatus,
} from '#domain';
import type { DutyTally } from '../ports/duty.store.js';
import type { Incident } from '../ports/incident.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { dutyTallies } from '../duty/duty-tallies.js';
import type { BoardCell, BoardPlace, BoardReport, BoardRow } from '../ports/views/board.view.js';
import type { CampaignView } from '../ports/views/document.view.js';
import type { Command } from '../shared/command.js';
import { QUARANTINES } from '../campaign/settle-quarantine.usecase.js';
import { handsOnCampaign } from '../shared/access.js';
import type { Principal } from '../shared/principal.js';
import { comparePrint } from './compare-print.js';
import {
  offeredReports,
  offeredWork,
  type Around,
  type OfferedReport,
  type OfferedWork,
} from './offered-rows.js';
import {
  campaignDetail,
  offeredMail,
  requireCampaign,
  type CampaignDetail,
  type OfferedMessage,
} from './read-campaigns.js';

export interface BoardInput {
  readonly campaignId: string;
  /** The instant all pages of one reading hold for; null on the first. */
  readonly asOf: Instant | null;
  readonly after: BoardPlace | null;
  /** The fingerprint of the list on its first page; null on the first. */
  readonly print: string | null;
  readonly limit: number;
}

export type BoardCellView = OfferedWork<BoardCell> & {
  readonly status: WorkStatus;
  readonly daysLate: number;
};

export interface BoardRowView extends Omit<BoardRow, 'cells' | 'reports'> {
  readonly offers: readonly AnyDispatchOffer[];
  readonly cells: readonly BoardCellView[];
  readonly reports: readonly OfferedReport<BoardReport>[];
}

/** "Sức khỏe của bộ nhắc việc": what may keep a reminder from going out. */
export interface EngineHealth {
  /** By the machine's clock; null: no worker has ever polled. */
  readonly lastWorkerPollAt: Instant | null;
  readonly workerPollAgeMs: number | null;
  /** False when no worker has polled for 30 seconds: the reminders stand still. */
  readonly workerAlive: boolean;
  readonly incidents: readonly (Incident & { readonly offers: readonly IncidentOffer[] })[];
  /** What is due and waits, with its age. */
  readonly waiting: readonly DutyTally[];
  readonly troubledMessages: readonly OfferedMessage[];
  readonly unsentMessages: number;
  /** Nothing is open or to come: the coordinator may close. The campaign never closes by itself. */
  readonly nothingLeft: boolean;
}

export interface BoardView {
  readonly campaign: CampaignDetail;
  readonly rows: readonly BoardRowView[];
  readonly print: string;
  readonly listChanged: boolean;
  readonly health: EngineHealth;
}

/** A worker that has not polled for this long is taken to be gone. */
export const WORKER_SILENT_MS = 30_000;

/** "Bàn điều hành": bodies × tasks with totals, late rows first, and the health of the engine. */
export const readBoard: Command<
  BoardInput,
  BoardView,
  'clock' | 'directory' | 'drafts' | 'duties' | 'incidents' | 'notices' | 'policies' | 'views'
> = async (tx, principal, { campaignId, asOf: given, after, print, limit }) => {
  const campaign = await requireCampaign(tx, principal, campaignId);
  const asOf = given ?? tx.clock.now();
  const list =
    campaign.releasedAt === null
      ? NOTHING_VISIBLE
      : await tx.views.boardRows(campaignId, asOf, after, limit);
  const hands = handsOnCampaign(principal, campaign.document.issuerBodyId);
  const waiting = await tx.views.waiting(list.rows.map(({ dispatchId }) => dispatchId));
  return {
    campaign: await campaignDetail(tx, principal, campaign, asOf),
    rows: list.rows.map((row) =>
      rowOf(row, asOf, {
        ...{ dispatchState: row.state, campaignState: campaign.state },
        ...{ waiting: waiting.get(row.dispatchId) ?? [], hands, now: tx.clock.now() },
      }),
    ),
    ...comparePrint(list.print, print),
    health: await healthOf(tx, principal, campaign),
  };
};

const NOTHING_VISIBLE = { rows: [], print: '' } as const;

function rowOf(row: BoardRow, asOf: Instant, around: Around): BoardRowView {
  const { campaignState, waiting, hands } = around;
  return {
    ...row,
    offers: ownOffers(allOffersOfDispatch({ ...row, campaignState }, waiting, hands)),
    cells: offeredWork(row.cells, around).map((cell) => {
      const work = { ...cell, dispatchState: row.state };
      return { ...cell, status: workStatus(work, asOf), daysLate: daysLate(work, asOf) };
    }),
    reports: offeredReports(row.reports, around),
  };
}

async function healthOf(
  tx: Stores<
    'clock' | 'directory' | 'drafts' | 'duties' | 'incidents' | 'notices' | 'policies' | 'views'
  >,
  principal: Principal,
  campaign: CampaignView,
): Promise<EngineHealth> {
  const hands = handsOnCampaign(principal, campaign.document.issuerBodyId);
  const incidents = await tx.incidents.openOf(campaign.id);
  const polledAt = await tx.incidents.lastWorkerPoll();
  const age = polledAt === null ? null : Math.max(0, tx.clock.wallNow() - polledAt);
  return {
    lastWorkerPollAt: polledAt,
    workerPollAgeMs: age,
    workerAlive: age !== null && age <= WORKER_SILENT_MS,
    incidents: incidents.map((one) => ({
      ...one,
      offers: offersOfIncident(
        { isSetAside: QUARANTINES.includes(one.kind), campaignState: campaign.state },
        hands,
      ),
    })),
    waiting: (await dutyTallies(tx, campaign.id)).filter((tally) => tally.waiting > 0),
    troubledMessages: await offeredMail(tx, principal, campaign),
    unsentMessages: await tx.views.unsentMessages(campaign.id),
    nothingLeft: goesOn(campaign.state) && (await tx.views.nothingLeft(campaign.id)),
  };
}
