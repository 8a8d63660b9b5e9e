export { InboxServer, type InboxSettings } from './inbox-server.js';
export { createReplyAddresses, type ReplyAddresses } from './reply-addresses.js';
