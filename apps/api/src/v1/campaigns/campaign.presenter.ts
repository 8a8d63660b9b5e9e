import type {
  BoardRowView,
  BoardView,
  CampaignDetail,
  CampaignSummary,
  EventView,
  TroubledMessage,
} from '#application';
import { EVENT_NAMES, MAIL_ADVICE } from '#wording';
import { presentDuty } from '../../health/present-duty.js';
import { presentOffers } from '../../http/present-offers.js';
import { toWire } from '../../http/wire.js';
import { healthNotes, healthStatus } from './health-notes.js';

export const presentSummary = (campaign: CampaignSummary) => toWire(campaign);

export const presentCampaign = (campaign: CampaignDetail) => ({
  ...toWire(campaign),
  offers: presentOffers('campaign', campaign.offers),
});

/** The order of rows is the query's affair: its rank is not told. */
export function presentRow({ rank: _rank, ...row }: BoardRowView) {
  return toWire(row);
}

export const presentMessage = (message: TroubledMessage) => ({
  ...toWire(message),
  advice: MAIL_ADVICE[message.state],
});

export function presentHealth({ health, campaign }: BoardView) {
  const { workerPollAgeMs, incidents, waiting, troubledMessages, ...facts } = health;
  return {
    status: healthStatus(health),
    notes: healthNotes(health, campaign),
    ...toWire(facts),
    workerPollAgeSeconds: workerPollAgeMs === null ? null : Math.round(workerPollAgeMs / 1000),
    incidents: incidents.map(({ campaignId: _campaign, ...incident }) => toWire(incident)),
    waiting: waiting.map(presentDuty),
    troubledMessages: troubledMessages.map(presentMessage),
  };
}

export const presentEvent = (event: EventView) => ({
  ...toWire(event),
  title: EVENT_NAMES[event.type],
});
