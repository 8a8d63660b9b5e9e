import type {
  BoardRowView,
  BoardView,
  CampaignDetail,
  CampaignSummary,
  EventView,
  OfferedMessage,
} from '#application';
import { EVENT_NAMES, MAIL_ADVICE } from '#wording';
import { presentDuty } from '../../health/present-duty.js';
import { withOffers } from '../../http/present-offers.js';
import { toWire } from '../../http/wire.js';
import { healthNotes, healthStatus } from './health-notes.js';

export const presentSummary = (campaign: CampaignSummary) =>
  withOffers('campaign', toWire(campaign));

export const presentCampaign = (campaign: CampaignDetail) => ({
  ...withOffers('campaign', toWire(campaign)),
  tasks: toWire(campaign.tasks).map((one) => withOffers('campaign', one)),
  series: campaign.series.map((one) => withOffers('campaign', one)),
  periods: toWire(campaign.periods).map((one) => withOffers('period', one)),
});

/** The order of rows is the query's affair: its rank is not told. */
export function presentRow({ rank: _rank, ...row }: BoardRowView) {
  const wired = toWire(row);
  return {
    ...withOffers('dispatch', wired),
    cells: wired.cells.map((one) => withOffers('work', one)),
    reports: wired.reports.map((one) => withOffers('report', one)),
  };
}

export const presentMessage = (message: OfferedMessage) => ({
  ...withOffers('campaign', toWire(message)),
  advice: MAIL_ADVICE[message.state],
});

export function presentHealth({ health, campaign }: BoardView) {
  const { workerPollAgeMs, incidents, waiting, troubledMessages, ...facts } = health;
  return {
    status: healthStatus(health),
    notes: healthNotes(health, campaign),
    ...toWire(facts),
    workerPollAgeSeconds: workerPollAgeMs === null ? null : Math.round(workerPollAgeMs / 1000),
    incidents: incidents.map(({ campaignId: _campaign, ...incident }) =>
      withOffers('campaign', toWire(incident)),
    ),
    waiting: waiting.map(presentDuty),
    troubledMessages: troubledMessages.map(presentMessage),
  };
}

export const presentEvent = (event: EventView) => ({
  ...toWire(event),
  title: EVENT_NAMES[event.type],
});
