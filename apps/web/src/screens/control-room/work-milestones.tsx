import {
  dayWords,
  MILESTONE_STANDING_NAMES,
  MILESTONE_WORDS as words,
  momentWords,
} from '#wording';
import { useQuery } from '@tanstack/react-query';
import { ActForm } from '../../shared/act/act-form.js';
import { http } from '../../shared/api/http.js';
import { Tag, type Tone } from '../../shared/ui/tag.js';
import { milestonesQuery, type Share, type Work } from './drawer-queries.js';
import type { Campaign } from './matrix-query.js';

const TONES: Readonly<Record<Share['standing'], Tone>> = {
  reachedInTime: 'done',
  reachedLate: 'done-late',
  openInTime: 'run',
  openLate: 'late',
  lapsed: 'none',
};

interface MilestonesProps {
  readonly work: Work;
  readonly campaign: Campaign;
}

/** "Mốc": what the body has of each, and for the coordinator what is set or dropped for all bodies of the task. */
export function WorkMilestones({
  work,
  campaign: { id: campaignId, asOf, tasks },
}: MilestonesProps) {
  const { data } = useQuery(milestonesQuery(campaignId));
  const ofTask =
    data?.items.filter((one) => one.taskId === work.taskId && one.droppedAt === null) ?? [];
  const maySet = tasks.some(({ id, offers }) => id === work.taskId && may(offers, 'setMilestone'));
  if (work.milestones.length === 0 && ofTask.length === 0 && !maySet) return null;
  return (
    <section className="work-part">
      <h3>{words.title}</h3>
      <ul>
        {work.milestones.map((one) => (
          <li key={one.id}>
            <p>
              <Tag tone={TONES[one.standing]}>{MILESTONE_STANDING_NAMES[one.standing]}</Tag>{' '}
              <span className="small muted">{words.due(dayWords(one.dueAt))}</span>
            </p>
            <p>{one.text}</p>
            {one.reachedAt !== null && (
              <p className="small soft">
                {words.reachedAt(momentWords(one.reachedAt), one.reachedBy ?? '')}
              </p>
            )}
            {one.note !== null && <p className="soft">{one.note}</p>}
          </li>
        ))}
      </ul>
      {ofTask.map(({ id, text, offers, totals }) => (
        <div key={id}>
          <p className="small muted">{words.ofAll(text, totals)}</p>
          {may(offers, 'drop') && (
            <ActForm
              {...{ campaignId, asOf }}
              name={words.drop}
              pending={words.dropPending}
              text={{ label: words.dropReason, required: true }}
              send={({ text: reason }, key) =>
                http.post('/api/v1/campaigns/{id}/milestones/{milestoneId}/drop', {
                  ...{ path: { id: campaignId, milestoneId: id }, key },
                  body: { reason },
                })
              }
            />
          )}
        </div>
      ))}
      {maySet && (
        <ActForm
          {...{ campaignId, asOf }}
          name={words.set}
          pending={words.setPending}
          text={{ label: words.setText, required: true }}
          day={{ label: words.setDay, hint: words.setHint }}
          send={({ text, day }, key) =>
            http.post('/api/v1/campaigns/{id}/tasks/{taskId}/milestones', {
              ...{ path: { id: campaignId, taskId: work.taskId }, key },
              body: { text, dueOn: day ?? '', time: '17:00' },
            })
          }
        />
      )}
    </section>
  );
}

const may = (offers: readonly { readonly act: string; readonly offered: boolean }[], act: string) =>
  offers.some((offer) => offer.act === act && offer.offered);
