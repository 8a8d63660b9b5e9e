export {
  readNotice,
  storedNotice,
  type Notice,
  type StoredNotice,
  type WorkChange,
} from './notice.js';
