import { readJson } from './project-files.js';

interface Operation {
  readonly get?: unknown;
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Operation>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const OPENAPI = readJson<OpenApi>('docs/openapi.json');

const CAMPAIGN = '/campaigns/{id}';
const DISPATCH = '/dispatches/{id}';
const WORK = '/assignments/{id}';
const REPORT = '/reports/{id}';

/** Which offers name a route, by the schema of the offer. A route may be offered on several kinds of row. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  [`PUT ${CAMPAIGN}/draft`]: ['DraftOffer.edit'],
  [`POST ${CAMPAIGN}/draft/corrections`]: ['DraftOffer.correct'],
  [`POST ${CAMPAIGN}/answers`]: ['DraftOffer.answer'],
  [`POST ${CAMPAIGN}/preview`]: ['DraftOffer.preview'],
  [`POST ${CAMPAIGN}/launch`]: ['DraftOffer.launch', 'CampaignOffer.launch'],
  [`POST ${CAMPAIGN}/launch/retry`]: ['CampaignOffer.retryLaunch'],
  [`POST ${CAMPAIGN}/discard`]: ['CampaignOffer.discard'],
  [`POST ${CAMPAIGN}/pause`]: ['CampaignOffer.pause'],
  [`POST ${CAMPAIGN}/resume`]: ['CampaignOffer.resume'],
  [`POST ${CAMPAIGN}/close`]: ['CampaignOffer.close'],
  [`POST ${CAMPAIGN}/recall`]: ['CampaignOffer.recall'],
  [`POST ${CAMPAIGN}/nudges`]: ['CampaignOffer.nudge'],
  [`POST ${CAMPAIGN}/nudges/preview`]: ['CampaignOffer.nudge'],
  [`POST ${CAMPAIGN}/recipients`]: ['CampaignOffer.addRecipients'],
  [`POST ${CAMPAIGN}/recipients/preview`]: ['CampaignOffer.addRecipients'],
  [`POST ${CAMPAIGN}/amendments`]: ['CampaignOffer.amend'],
  [`POST ${CAMPAIGN}/replacement`]: ['CampaignOffer.replace'],
  [`POST ${CAMPAIGN}/replacement/preview`]: ['CampaignOffer.replace'],
  [`POST ${CAMPAIGN}/amendments/preview`]: ['CampaignOffer.amend'],
  [`POST ${CAMPAIGN}/messages/resend-failed`]: ['CampaignOffer.resendFailed'],
  [`POST ${CAMPAIGN}/messages/{messageId}/resend`]: ['MessageOffer.resend'],
  [`POST ${CAMPAIGN}/tasks/{taskId}/due-date`]: [
    ...['TaskOffer.changeDueDate', 'AssignmentOffer.changeDueDate'],
  ],
  [`POST ${CAMPAIGN}/tasks/{taskId}/due-date/preview`]: [
    ...['TaskOffer.changeDueDate', 'AssignmentOffer.changeDueDate'],
  ],
  [`POST ${CAMPAIGN}/tasks/{taskId}/milestones`]: ['TaskOffer.setMilestone'],
  [`POST ${CAMPAIGN}/milestones/{milestoneId}/drop`]: ['MilestoneOffer.drop'],
  [`POST ${CAMPAIGN}/incidents/{incidentId}/settle`]: ['IncidentOffer.retry', 'IncidentOffer.drop'],
  [`POST ${CAMPAIGN}/periods/{periodId}/lock`]: ['PeriodOffer.lock'],
  [`POST ${CAMPAIGN}/series/{seriesId}/end`]: ['ReportSeriesOffer.end'],
  [`POST ${CAMPAIGN}/periods/{periodId}/consolidations`]: ['PeriodOffer.consolidate'],
  [`PUT ${CAMPAIGN}/series/{seriesId}/questions`]: ['ReportSeriesOffer.ask'],
  [`POST ${DISPATCH}/acknowledge`]: ['DispatchOffer.acknowledge'],
  [`POST ${DISPATCH}/decline`]: ['DispatchOffer.decline'],
  [`POST ${DISPATCH}/reinstate`]: ['DispatchOffer.reinstate'],
  [`POST ${DISPATCH}/transfer`]: ['DispatchOffer.transfer', 'AssignmentOffer.transfer'],
  [`POST ${DISPATCH}/recall`]: ['DispatchOffer.recall'],
  [`POST ${DISPATCH}/questions`]: ['DispatchOffer.ask'],
  [`POST ${WORK}/progress`]: ['AssignmentOffer.reportProgress'],
  [`POST ${WORK}/submit`]: ['AssignmentOffer.submit'],
  [`POST ${WORK}/decline`]: ['AssignmentOffer.decline'],
  [`POST ${WORK}/accept`]: ['AssignmentOffer.accept'],
  [`POST ${WORK}/return`]: ['AssignmentOffer.return'],
  [`POST ${WORK}/reinstate`]: ['AssignmentOffer.reinstate'],
  [`POST ${WORK}/transfer`]: ['AssignmentOffer.transfer'],
  [`POST ${WORK}/cancel`]: ['AssignmentOffer.cancel'],
  [`POST ${WORK}/questions`]: ['AssignmentOffer.ask'],
  [`POST ${WORK}/extensions`]: ['AssignmentOffer.requestExtension'],
  [`POST ${WORK}/explanations`]: ['AssignmentOffer.requestExplanation'],
  [`POST ${WORK}/nudge`]: ['AssignmentOffer.nudge'],
  [`POST ${WORK}/cascade`]: ['CascadeOffer.begin'],
  [`POST ${WORK}/followed/nudge`]: ['AssignmentOffer.nudgeFollowed'],
  [`PUT ${REPORT}/draft`]: ['ReportOffer.saveDraft'],
  [`POST ${REPORT}/submit`]: ['ReportOffer.submit'],
  [`POST ${REPORT}/accept`]: ['ReportOffer.accept'],
  [`POST ${REPORT}/return`]: ['ReportOffer.return'],
  'POST /assignments/acts': [
    ...['AssignmentOffer.accept', 'AssignmentOffer.return', 'AssignmentOffer.nudge'],
    ...['AssignmentOffer.changeDueDate', 'AssignmentOffer.transfer'],
  ],
  'POST /successions/confirm': ['DispatchOffer.transfer', 'DispatchOffer.recall'],
  'POST /assignments/acts/preview': ['AssignmentOffer.transfer'],
  'POST /successions/confirm/preview': ['DispatchOffer.transfer'],
  [`POST ${WORK}/transfer/preview`]: ['AssignmentOffer.transfer'],
  [`POST ${WORK}/cancel/preview`]: ['AssignmentOffer.cancel'],
  [`POST ${DISPATCH}/transfer/preview`]: ['DispatchOffer.transfer'],
  [`POST ${DISPATCH}/recall/preview`]: ['DispatchOffer.recall'],
  [`POST ${CAMPAIGN}/pause/preview`]: ['CampaignOffer.pause'],
  [`POST ${CAMPAIGN}/resume/preview`]: ['CampaignOffer.resume'],
  [`POST ${CAMPAIGN}/close/preview`]: ['CampaignOffer.close'],
  [`POST ${CAMPAIGN}/recall/preview`]: ['CampaignOffer.recall'],
  'POST /reports/acts/accept': ['ReportOffer.accept'],
  'POST /dispatches/acts/acknowledge': ['DispatchOffer.acknowledge'],
  'POST /questions/{exchangeId}/answer': ['ExchangeOffer.answer'],
  'POST /explanations/{exchangeId}/answer': ['ExchangeOffer.answer'],
  'POST /milestones/{exchangeId}/reach': ['ExchangeOffer.reach'],
  'POST /extensions/{exchangeId}/grant': ['ExchangeOffer.grant'],
  'POST /extensions/{exchangeId}/refuse': ['ExchangeOffer.refuse'],
  'POST /office-consents': ['ConsentOffer.ask'],
  'POST /office-consents/{id}/grant': ['ConsentOffer.grant'],
  'POST /office-consents/{id}/refuse': ['ConsentOffer.refuse'],
  'POST /office-consents/{id}/end': ['ConsentOffer.end'],
  'POST /reading-jobs/{id}/cancel': ['ReadingJobOffer.cancel'],
  'POST /mail-gate/open': ['MailGateOffer.open'],
};

/** Routes on no row that could offer them, by why there is none. */
const NO_OFFER: readonly (readonly [why: string, routes: readonly string[]])[] = [
  [
    'nobody is signed in yet, or it concerns the own account',
    [
      ...['POST /sign-in', 'POST /sign-in-links', 'POST /sign-in-links/consume', 'POST /sign-out'],
      ...['PUT /me/password', 'DELETE /me/sessions/{id}', 'POST /me/sessions/end'],
    ],
  ],
  ['is noted by looking, nobody presses it', [`POST ${DISPATCH}/open`]],
  [
    'makes a campaign, a reading or a letter where there is none',
    [
      ...['POST /campaigns', 'POST /readings', 'POST /campaigns/{id}/letters'],
      ...['POST /tracker-imports', 'POST /tracker-imports/apply'],
    ],
  ],
  [
    'has no state that could refuse it: whoever may keep readings, directory, calendar or people may do it at any time',
    [
      'PATCH /readings/{id}',
      ...['POST /bodies', 'PATCH /bodies/{id}', 'PUT /bodies/{id}/contacts/{kind}'],
      ...['POST /bodies/{id}/successions', 'POST /groups', 'PATCH /groups/{id}'],
      ...['POST /directory/imports', 'POST /directory/imports/apply'],
      ...['POST /calendar/days', 'DELETE /calendar/days/{date}'],
      ...['POST /calendar/imports', 'POST /calendar/imports/apply'],
      ...['POST /calendar/years', 'DELETE /calendar/years/{year}'],
      ...['POST /people/invitations', 'DELETE /people/memberships/{id}'],
      ...['POST /people/{id}/disable', 'POST /api-keys', 'DELETE /api-keys/{id}'],
      ...['POST /webhooks', 'PATCH /webhooks/{id}', 'DELETE /webhooks/{id}'],
      ...['POST /webhooks/{id}/secret', 'POST /webhooks/{id}/ping', 'POST /webhooks/{id}/replay'],
      ...['POST /calendar-feeds', 'DELETE /calendar-feeds/{id}', 'PUT /anchors/addresses'],
      ...['PUT /letter-settings', 'POST /policies', 'POST /policies/preview'],
      'POST /webhooks/{id}/deliveries/{deliveryId}/replay',
    ],
  ],
  ['stands in demonstrations only', ['POST /test-clock/advance']],
];

const acts = Object.entries(OPENAPI.paths).flatMap(([path, operations]) =>
  Object.keys(operations)
    .filter((method) => method !== 'get')
    .map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
);
const exempt = NO_OFFER.flatMap(([, routes]) => routes);

/** The acts each kind of offer may name. */
const offers = Object.entries(OPENAPI.components.schemas)
  .filter(([name]) => name.endsWith('Offer'))
  .flatMap(([name, schema]) => {
    const named = /"act":\{[^}]*"enum":(\[[^\]]*\])/.exec(JSON.stringify(schema))?.[1];
    if (named === undefined) throw new Error(`${name} names no acts`);
    return (JSON.parse(named) as string[]).map((act) => `${name}.${act}`);
  });

describe('a route that is an act', () => {
  it('is named by an offer, or stands among the few that have a reason not to be', () => {
    expect(acts.length).toBeGreaterThan(70);
    expect(acts.filter((act) => !(act in OFFERED) && !exempt.includes(act))).toEqual([]);
  });

  it('is named once, and every name is of a route', () => {
    const named = [...Object.keys(OFFERED), ...exempt];
    expect(named.filter((route) => !acts.includes(route))).toEqual([]);
    expect(named.length).toBe(new Set(named).size);
  });

  it('is one for every act that is offered, and no more', () => {
    const named = Object.values(OFFERED).flat();
    expect(offers.filter((one) => !named.includes(one))).toEqual([]);
    expect(named.filter((one) => !offers.includes(one))).toEqual([]);
  });
});
