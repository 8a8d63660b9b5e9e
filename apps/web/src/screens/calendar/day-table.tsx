import { CALENDAR_DAY_NAMES, CALENDAR_WORDS as words, dayWords, longDayWords } from '#wording';
import { useState } from 'react';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { ConfirmByConsequence } from '../../shared/ui/confirm-by-consequence.js';
import { Empty } from '../../shared/ui/empty.js';
import { Tag } from '../../shared/ui/tag.js';
import { CALENDAR_KEYS, type CalendarDay, type Year } from './calendar-queries.js';

/** The days that differ from the plain week, each with what it rests on. */
export function DayTable({ year: { days, editable } }: { readonly year: Year }) {
  const [asked, setAsked] = useState<CalendarDay | null>(null);
  const remove = useAct({
    send: (date: string, key) =>
      http.delete('/api/v1/calendar/days/{date}', { path: { date }, key }),
    changes: CALENDAR_KEYS,
    onDone: () => setAsked(null),
  });
  if (days.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <div className="panel settings-panel">
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.originHead}</th>
            {editable && (
              <th scope="col">
                <span className="sr">{words.remove}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row" className="num">
                {longDayWords(day.date)}
              </th>
              <td data-label={words.kind}>
                <Tag tone={day.kind === 'SWAPPED_WORKING' ? 'soon' : 'none'}>
                  {CALENDAR_DAY_NAMES[day.kind]}
                </Tag>
              </td>
              <td data-label={words.source}>{day.source}</td>
              <td data-label={words.originHead}>{words.origin[day.origin]}</td>
              {editable && (
                <td>
                  {day.origin === 'entered' && (
                    <Button
                      size="small"
                      aria-label={words.removeOf(dayWords(day.date))}
                      onClick={() => {
                        remove.reset();
                        setAsked(day);
                      }}
                    >
                      {words.remove}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {asked !== null && (
        <ConfirmByConsequence
          title={words.removeOf(dayWords(asked.date))}
          act={words.remove}
          pending={remove.isPending && words.removing}
          error={remove.error}
          leave={words.keep}
          onAct={() => remove.mutate(asked.date)}
          onLeave={() => setAsked(null)}
        >
          <p>{words.removeFollows}</p>
        </ConfirmByConsequence>
      )}
    </div>
  );
}
