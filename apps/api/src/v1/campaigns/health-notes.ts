import type { CampaignDetail, EngineHealth } from '#application';
import { BOARD_NOTE_WORDS as words } from '#wording';

type HealthStatus = 'ok' | 'warning' | 'error';

/** Red when reminders stand still; yellow when a person should look. */
export function healthStatus(health: EngineHealth): HealthStatus {
  if (!health.workerAlive) return 'error';
  return health.incidents.length > 0 || health.troubledMessages.length > 0 ? 'warning' : 'ok';
}

/** The board's notes in words, the worst first. */
export function healthNotes(
  health: EngineHealth,
  campaign: Pick<CampaignDetail, 'state'>,
): readonly string[] {
  const notes: string[] = [];
  if (!health.workerAlive) notes.push(silence(health));
  if (health.troubledMessages.length > 0) {
    notes.push(words.troubledMails(health.troubledMessages.length));
  }
  if (health.incidents.length > 0) {
    notes.push(words.incidents(health.incidents.length));
  }
  if (campaign.state === 'paused') notes.push(words.paused);
  if (health.unsentMessages > 0) {
    notes.push(words.unsent(health.unsentMessages));
  }
  if (health.nothingLeft) {
    notes.push(words.nothingLeft);
  }
  return notes;
}

const silence = ({ workerPollAgeMs: age }: EngineHealth): string =>
  words.workerStands(age === null ? null : Math.round(age / 1000));
