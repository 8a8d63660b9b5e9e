export { renderMail } from './render/render-mail.js';
export type {
  DeclinedLine,
  DigestLine,
  DispatchLine,
  DueSoonLine,
  ExchangeLine,
  JudgementLine,
  LateDispatchLine,
  MailDocument,
  MailDue,
  MilestoneLine,
  OverdueLine,
  ReportLine,
  SilentLine,
  WorkChange,
  WorkLine,
} from './render/mail-lines.js';
export type {
  AcknowledgementEscalationMail,
  AcknowledgementReminderMail,
  ChangedMail,
  DailyDigestMail,
  DeclinedMail,
  DueSoonMail,
  DueTodayMail,
  IntakeAnswerMail,
  JudgementMail,
  MailCommon,
  MailModel,
  NewWorkMail,
  OverdueMail,
  RenderedMail,
  ReportAcceptedMail,
  ReportOpenedMail,
  ReturnedMail,
  SignInMail,
} from './render/mail-model.js';
export { mailSamples } from './samples/mail-samples.js';
export type { MailSample } from './samples/mail-samples.js';
export { createMailSender } from './send/mail-sender.js';
export type { MailedFile } from './send/mail-sender.js';
export type {
  MailSender,
  MailSenderOptions,
  MailServerCheck,
  OutgoingMail,
  SendTimeouts,
} from './send/mail-sender.js';
export { MailSettingsError } from './send/smtp-server-address.js';
export type { SendResult } from './send/send-result.js';
export { startTestMailbox } from './test-mailbox/start-test-mailbox.js';
export type { TestMailbox, TestMailboxOptions } from './test-mailbox/start-test-mailbox.js';
export type { MailFilter } from './test-mailbox/mail-store.js';
export type { MailDetail, MailSummary, ReceivedMail } from './test-mailbox/received-mail.js';
export type { MailboxBehaviour, MailboxReaction } from './test-mailbox/smtp-side.js';
