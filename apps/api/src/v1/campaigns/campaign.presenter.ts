import type {
  BoardRowView,
  BoardView,
  CampaignSummary,
  EventView,
  TroubledMessage,
} from '#application';
import { EVENT_NAMES } from '#contracts/http';
import { toWire } from '../../http/wire.js';
import { healthNotes, healthStatus } from './health-notes.js';

export const presentSummary = (campaign: CampaignSummary) => toWire(campaign);

/** The order of rows is the query's affair: its rank is not told. */
export function presentRow({ rank: _rank, ...row }: BoardRowView) {
  return toWire(row);
}

const ADVICE: Readonly<Record<TroubledMessage['state'], string>> = {
  FAILED: 'Thư không gửi được: sửa địa chỉ, gửi lại.',
  UNCERTAIN: 'Không rõ thư đã tới chưa: hỏi đơn vị, hoặc sửa địa chỉ, gửi lại.',
};

export const presentMessage = (message: TroubledMessage) => ({
  ...toWire(message),
  advice: ADVICE[message.state],
});

export function presentHealth({ health, campaign }: BoardView) {
  const { workerPollAgeMs, incidents, troubledMessages, ...facts } = health;
  return {
    status: healthStatus(health),
    notes: healthNotes(health, campaign),
    ...toWire(facts),
    workerPollAgeSeconds: workerPollAgeMs === null ? null : Math.round(workerPollAgeMs / 1000),
    incidents: incidents.map(({ campaignId: _campaign, ...incident }) => toWire(incident)),
    troubledMessages: troubledMessages.map(presentMessage),
  };
}

export const presentEvent = (event: EventView) => ({
  ...toWire(event),
  title: EVENT_NAMES[event.type],
});
