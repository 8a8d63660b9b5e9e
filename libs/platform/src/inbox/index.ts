export { InboxServer, type InboxSettings } from './inbox-server.js';
export { mailOpener } from './open-mail.js';
export { createReplyAddresses, type ReplyAddresses } from './reply-addresses.js';
