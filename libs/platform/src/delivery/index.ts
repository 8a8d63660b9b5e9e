export { firstMail } from './first-mail.js';
export { MailDelivery, type MailDeliveryDependencies } from './mail-delivery.js';
export { drainMail, MailPump } from './mail-pump.js';
