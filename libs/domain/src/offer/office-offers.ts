import { offerOf, type Offer } from './offer.js';

/** What is shown to those alone whose it is: whoever sees it may act on it. */

/** A scan on its way to a reading, for whoever sent it. */
export const READING_JOB_OFFERS = ['cancel'] as const;
export type ReadingJobOffer = Offer<(typeof READING_JOB_OFFERS)[number]>;

export const offersOfReadingJob = ({
  hasEnded,
}: {
  readonly hasEnded: boolean;
}): readonly ReadingJobOffer[] =>
  READING_JOB_OFFERS.map((act) =>
    offerOf(act, [hasEnded ? { because: 'jobEnded', state: null } : null]),
  );

/** The gate all mail leaves by, for the administrator. */
export const MAIL_GATE_OFFERS = ['open'] as const;
export type MailGateOffer = Offer<(typeof MAIL_GATE_OFFERS)[number]>;

export const offersOfMailGate = ({
  isOpen,
}: {
  readonly isOpen: boolean;
}): readonly MailGateOffer[] =>
  MAIL_GATE_OFFERS.map((act) =>
    offerOf(act, [isOpen ? { because: 'gateOpen', state: null } : null]),
  );
