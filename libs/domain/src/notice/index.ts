export { MESSAGE_STATES, type MessageState } from './message-state.js';
export { noticeStanding, type NoticeFacts, type NoticeStanding } from './notice-standing.js';
export {
  EXCHANGE_TEMPLATES,
  PARENT_ENDINGS,
  readNotice,
  storedNotice,
  type AmendedLine,
  type ExchangeTemplate,
  type Notice,
  type ParentEnding,
  type StoredNotice,
  type WorkChange,
} from './notice.js';
