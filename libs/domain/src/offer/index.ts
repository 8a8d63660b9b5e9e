export {
  ASK_OFFERS,
  EXCHANGE_OFFERS,
  offersAboutDispatch,
  offersAboutWork,
  offersOfExchange,
  WORK_ASK_OFFERS,
  type AskOffer,
  type ExchangeOffer,
  type WorkAskOffer,
} from './exchange-offers.js';
export {
  isOffered,
  OFFER_REFUSALS,
  type Hand,
  type Offer,
  type OfferRefusal,
  type OfferState,
} from './offer.js';
export {
  CAMPAIGN_OFFERS,
  DISPATCH_OFFERS,
  offersOfCampaign,
  offersOfDispatch,
  offersOfReport,
  offersOfWork,
  REPORT_OFFERS,
  WORK_OFFERS,
  type CampaignOffer,
  type DispatchOffer,
  type ReportOffer,
  type WorkOffer,
} from './row-offers.js';
