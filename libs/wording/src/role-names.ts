import type { TaskRole } from '#domain';

/** What a body is for a task, inside a sentence. */
export const ASSIGNMENT_ROLE_NAMES: Readonly<Record<TaskRole, string>> = {
  lead: 'chủ trì',
  support: 'phối hợp',
  monitor: 'theo dõi, đôn đốc',
  adviser: 'tham mưu',
};

/** What a person is in the system, as a list names it. */
export const ROLE_NAMES = {
  administrator: 'quản trị hệ thống',
  coordinator: 'điều phối',
  leader: 'lãnh đạo',
  recordsClerk: 'văn thư',
  head: 'người đứng đầu',
  contactPoint: 'đầu mối',
} as const;
