/**
 * What a notice or a mail says, by name: the one list. Steps of a policy, rows of `notification` and `message`, the
 * mail adapter's views, the `X-Dondoc-Reason` header and the API all use these words.
 */
export const TEMPLATE_NAMES = [
  'newWork', // T1: everything a body gets at launch
  'acknowledgementReminder', // T2
  'acknowledgementEscalation', // T3: told to the head, and a line of the coordinator's table
  'unacknowledgedList', // T16: a line of the coordinator's digest, weekly
  'dailyDigest', // T4 as a mail: all lines of one recipient at 07:30
  'campaignDigest', // all lines of one campaign for one of its issuer's own people at 07:30
  'silentWork', // T4 as a line: "Việc này đang thế nào?"
  'dueSoon', // T5
  'dueToday', // T6
  'overdue', // T7
  'returned', // T10: the coordinator asks for more
  'questionAsked', // a body asks, told to the coordinators
  'questionAnswered',
  'nudged', // T8: the coordinator urges
  'explanationRequested', // T9
  'explanationReminder', // T9 as a rung: the explanation is due, or late
  'explanationGiven', // told to the coordinators
  'milestoneSet', // told to the body, of one that came after the launch
  'milestoneDropped',
  'milestoneReminder', // as a rung: a way point is near, due, or late
  'extensionAsked', // T11
  'extensionAnswered', // T12
  'declined', // T13 at once: "Không thuộc thẩm quyền"
  'decisionReminder', // T13 as a rung: what was declined, handed in or asked waits for the coordinator
  'decisionEscalation', // the same, told to the leader
  'reportOpened', // T14
  'reportAccepted', // T15
  'changed', // T17: due date, content, standing of the work or of its campaign
  'signIn', // T19: a link to sign in with, or an invitation
  'bodyEnded', // a line: a body that has ended still has work, and waits for who goes on with it
  'chainAnchor', // the heads of an issuer's chains, to keep outside the database
  'intakeAnswer', // to a coordinator: what was made of a directive that came by mail
  'nothingOpen', // a line: nothing of a campaign is open any more
] as const;

export type TemplateName = (typeof TEMPLATE_NAMES)[number];
