export { MESSAGE_STATES, type MessageState } from './message-state.js';
export { noticeStanding, type NoticeFacts, type NoticeStanding } from './notice-standing.js';
export {
  EXCHANGE_TEMPLATES,
  readNotice,
  storedNotice,
  type ExchangeTemplate,
  type Notice,
  type StoredNotice,
  type WorkChange,
} from './notice.js';
