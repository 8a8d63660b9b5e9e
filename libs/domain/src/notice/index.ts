export { noticeStanding, type NoticeFacts, type NoticeStanding } from './notice-standing.js';
export {
  readNotice,
  storedNotice,
  type Notice,
  type StoredNotice,
  type WorkChange,
} from './notice.js';
