import { TOUR_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { http, type Answer } from '../shared/api/http.js';
import { setTour } from '../shared/tour.js';
import { Button } from '../shared/ui/button.js';
import './tour.css';

/** The plan of the sample data that is one press away from being launched. */
const NUMBER = '470';
const STEPS = 4;
const LOOK_EVERY_MS = 4_000;
/** Whoever moves on by a week finds the first overtaken by the second. */
const REMINDS: ReadonlySet<string> = new Set([
  'acknowledgementReminder',
  'acknowledgementEscalation',
]);

type Campaign = Answer<'/api/v1/campaigns'>['items'][number];

const ofTour = (campaigns: readonly Campaign[]): Campaign | undefined =>
  campaigns.find(({ document, state }) => document.number === NUMBER && state !== 'discarded');

interface Step {
  readonly no: number;
  readonly says: string;
  readonly act: ReactNode;
}

function linkTo(campaign: Campaign, to: 'plan' | 'unacknowledged' | 'log', name: string) {
  const path = { params: { id: campaign.id }, className: 'btn btn-primary btn-small' } as const;
  switch (to) {
    case 'plan':
      return (
        <Link to="/campaigns/$id/plan" {...path}>
          {name}
        </Link>
      );
    case 'unacknowledged':
      return (
        <Link to="/campaigns/$id" search={{ view: 'unacknowledged' }} {...path}>
          {name}
        </Link>
      );
    case 'log':
      return (
        <Link to="/campaigns/$id/log" search={{ level: 'detail', kind: 'mail' }} {...path}>
          {name}
        </Link>
      );
  }
}

function stepOf(campaign: Campaign, reminded: number, mailboxUrl: string | null): Step {
  const dispatches = campaign.totals?.dispatches;
  const bodies = dispatches?.bodies ?? 0;
  const acknowledged = bodies - (dispatches?.notAcknowledged ?? 0);
  if (campaign.state === 'draft' || campaign.state === 'launch_failed') {
    return { no: 1, says: words.launch, act: linkTo(campaign, 'plan', words.launchAct) };
  }
  if (campaign.state === 'launching') return { no: 1, says: words.launching, act: null };
  if (reminded > 0) {
    return { no: 4, says: words.see(reminded), act: linkTo(campaign, 'log', words.seeAct) };
  }
  if (acknowledged === 0) {
    if (mailboxUrl === null) return { no: 2, says: words.noMailbox, act: null };
    const to = (
      <a className="btn btn-primary btn-small" href={mailboxUrl} target="_blank" rel="noreferrer">
        {words.acknowledgeAct}
      </a>
    );
    return { no: 2, says: words.acknowledge, act: to };
  }
  return {
    no: 3,
    says: words.remind(acknowledged, bodies),
    act: linkTo(campaign, 'unacknowledged', words.remindAct),
  };
}

/** Where one is on the first visit, told by what the rows say: whoever does a step in another way is a step further too. */
export function Tour() {
  const campaigns = useQuery({
    queryKey: ['campaigns', 'tour'],
    queryFn: ({ signal }) => http.get('/api/v1/campaigns', { query: { limit: 100 }, signal }),
    refetchInterval: LOOK_EVERY_MS,
  });
  const campaign = ofTour(campaigns.data?.items ?? []);
  const runs = campaign?.state === 'running';
  const mails = useQuery({
    queryKey: ['campaign', campaign?.id ?? '', 'tour'],
    queryFn: ({ signal }) =>
      http.get('/api/v1/campaigns/{id}/log', {
        ...{ path: { id: campaign?.id ?? '' }, query: { kind: 'mail', limit: 200 }, signal },
      }),
    enabled: runs,
    refetchInterval: LOOK_EVERY_MS,
  });
  const clock = useQuery({
    queryKey: ['test-clock'],
    queryFn: ({ signal }) => http.get('/api/v1/test-clock', { signal }),
  });
  if (campaigns.data === undefined || clock.data === undefined) return null;
  const reminded =
    mails.data?.items.filter(({ mail }) => mail !== null && REMINDS.has(mail.template)).length ?? 0;
  const step =
    campaign === undefined
      ? { no: 1, says: words.gone, act: null }
      : stepOf(campaign, reminded, clock.data.mailboxUrl);
  return (
    <section className="tour" aria-label={words.name}>
      <div className="tour-in">
        <div role="status">
          <p className="small muted">{words.step(step.no, STEPS)}</p>
          <p>{step.says}</p>
        </div>
        <div className="tour-acts">
          {step.act}
          <Button kind="quiet" size="small" onClick={() => setTour(false)}>
            {step.no === STEPS ? words.finish : words.end}
          </Button>
        </div>
      </div>
    </section>
  );
}
