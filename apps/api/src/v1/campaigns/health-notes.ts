import type { CampaignDetail, EngineHealth } from '#application';

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
    notes.push(`${health.troubledMessages.length} thư không gửi được: sửa địa chỉ, gửi lại.`);
  }
  if (health.incidents.length > 0) {
    notes.push(`${health.incidents.length} sự cố chưa xử lý xong.`);
  }
  if (campaign.state === 'paused') notes.push('Đợt đang tạm dừng: không thư nhắc nào được gửi.');
  if (health.unsentMessages > 0) {
    notes.push(`${health.unsentMessages} thư đang chờ gửi (trong giờ hành chính).`);
  }
  if (health.nothingLeft) {
    notes.push('Không còn việc nào đang mở và không còn kỳ báo cáo nào: có thể kết thúc đợt.');
  }
  return notes;
}

function silence({ workerPollAgeMs: age }: EngineHealth): string {
  const since = age === null ? 'chưa lần nào lên tiếng' : `im lặng ${Math.round(age / 1000)} giây`;
  return `Bộ nhắc việc đang ngừng chạy (${since}): tiếp nhận vẫn được ghi, thư nhắc thì chưa gửi.`;
}
