import type { Obstacle } from '#domain';

/** What stands in the way of an act, where a refusal names the state it met. */
const OBSTACLE_NAMES: Readonly<Record<Obstacle, string>> = {
  standing: 'việc thường xuyên',
  noDeadline: 'việc không có thời hạn',
  noDuty: 'đơn vị chỉ theo dõi hoặc tham mưu việc này',
  alreadyAsked: 'đã có đề nghị cùng loại đang chờ trả lời',
  tooManyAsked: 'đơn vị đang có nhiều câu hỏi chờ trả lời',
  nudgedToday: 'hôm nay đã đôn đốc việc này',
};

/** The name of an obstacle; a state is named as it is stored. */
export const nameOfObstacle = (state: string): string =>
  Object.entries(OBSTACLE_NAMES).find(([obstacle]) => obstacle === state)?.[1] ?? state;
