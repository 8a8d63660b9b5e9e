import { CONTROL_ROOM_WORDS as words } from '#wording';
import { WorkStrip } from '../../shared/ui/work-bar.js';
import type { Campaign } from './matrix-query.js';

interface Number {
  readonly name: string;
  readonly count: number;
  readonly note?: string | undefined;
  readonly late?: boolean;
}

/** Numbers that add up: assigned = done + waiting + in time + late (+ without a date); what is not counted stands below. */
function numbersOf(work: Campaign['totals']['work'], latest: number): readonly Number[] {
  const done = work.doneInTime + work.doneLate + work.undatedDone;
  // What waits for the coordinator is open work in time, unless it was handed in late.
  const waiting = Math.min(work.awaitingConfirmation, work.openInTime);
  const all = done + work.openInTime + work.openLate + work.undatedOpen;
  return [
    { name: words.assigned, count: all },
    {
      name: words.done,
      count: done,
      note: work.doneLate > 0 ? words.doneLate(work.doneLate) : undefined,
    },
    { name: words.awaiting, count: waiting },
    { name: words.inTime, count: work.openInTime - waiting },
    ...(work.undatedOpen > 0 ? [{ name: words.undated, count: work.undatedOpen }] : []),
    {
      name: words.late,
      count: work.openLate,
      note: latest > 0 ? words.latest(latest) : undefined,
      late: work.openLate > 0,
    },
  ];
}

/** The strip on top: five numbers, their bar, and the late ones by age. */
export function Totals({
  campaign,
  latest,
}: {
  readonly campaign: Campaign;
  readonly latest: number;
}) {
  const { work } = campaign.totals;
  return (
    <section className="panel room-totals" aria-label={words.totals}>
      <dl className="room-numbers">
        {numbersOf(work, latest).map(({ name, count, note, late = false }) => (
          <div key={name} className={late ? 'room-late' : undefined}>
            <dt>{name}</dt>
            <dd className="num">
              {count}
              {note !== undefined && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="room-bands">
        <WorkStrip totals={work} />
        <ul className="small num">
          {work.openLate > 0 && <li className="room-band-late">{words.bands(work.lateBy)}</li>}
          {work.doneLate > 0 && (
            <li className="room-band-done-late">{words.doneLateCount(work.doneLate)}</li>
          )}
          {work.standing > 0 && <li>{words.standing(work.standing)}</li>}
          {work.declined > 0 && <li>{words.declined(work.declined)}</li>}
          {work.withdrawn > 0 && <li>{words.withdrawn(work.withdrawn)}</li>}
        </ul>
      </div>
    </section>
  );
}
