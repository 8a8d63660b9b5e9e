/**
 * Every act and change of state that is written to a chain; past tense, never renamed: verified for 20
 * years.
 */
export const DISPATCH_EVENT_TYPES = [
  'dispatchDelivered',
  'dispatchOpened',
  'dispatchAcknowledged',
  'dispatchDeclined',
  'dispatchReinstated',
  'dispatchRecalled',
  'dispatchTransferred',
  'dispatchRedelivered',
  'assignmentProgressReported',
  'assignmentSubmitted',
  'assignmentAccepted',
  'assignmentReturned',
  'assignmentDeclined',
  'assignmentReinstated',
  'assignmentTransferred',
  'assignmentCancelled',
  'assignmentGiven',
  'assignmentJoined',
  'dueDateChanged',
  'questionAsked',
  'questionAnswered',
  'extensionRequested',
  'extensionGranted',
  'extensionRefused',
  'explanationRequested',
  'explanationGiven',
  'milestoneSet',
  'milestoneReached',
  'milestoneDropped',
  'bodyNudged',
  'reportOpened',
  'reportDraftSaved',
  'reportSubmitted',
  'reportAccepted',
  'reportReturned',
  'reportLocked',
] as const;

export const CAMPAIGN_EVENT_TYPES = [
  'campaignDrafted',
  'campaignEdited',
  'campaignLaunched',
  'campaignReleased',
  'recipientsAdded',
  'campaignLaunchFailed',
  'campaignLaunchRetried',
  'campaignDiscarded',
  'campaignPaused',
  'campaignResumed',
  'campaignClosed',
  'campaignRecalled',
  'contactCorrected',
  'mailsResent',
  'letterIssued',
  'reportSeriesEnded',
  'reportQuestionsSet',
  'reportConsolidated',
  'reportPeriodOpened',
  'reportPeriodLocked',
] as const;

export type DispatchEventType = (typeof DISPATCH_EVENT_TYPES)[number];
export type CampaignEventType = (typeof CAMPAIGN_EVENT_TYPES)[number];
export type EventType = DispatchEventType | CampaignEventType;
