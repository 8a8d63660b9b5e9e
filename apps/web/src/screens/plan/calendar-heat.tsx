import { DATE_FIELD_WORDS, longDayWords, PLAN_WORDS as words, wireDay } from '#wording';
import { weeksOf, type Day } from '../../shared/ui/month-days.js';
import { stepOf } from './plan-dates.js';

interface CalendarHeatProps {
  /** How often a body is due on each day. */
  readonly load: ReadonlyMap<string, number>;
  readonly isDayOff: (day: Day) => boolean;
}

/** Months in which something is due; the rest would be paper. */
const monthsOf = (load: ReadonlyMap<string, number>): readonly Day[] =>
  [...new Set([...load.keys()].map((day) => `${day.slice(0, 7)}-01`))].sort().map(wireDay);

interface MonthProps extends CalendarHeatProps {
  readonly month: Day;
  readonly most: number;
}

function Month({ month, load, most, isDayOff }: MonthProps) {
  const name = DATE_FIELD_WORDS.month(Number(month.slice(5, 7)), Number(month.slice(0, 4)));
  return (
    <table className="pl-month">
      <caption className="small">
        <b>{name}</b>
      </caption>
      <thead>
        <tr>
          {DATE_FIELD_WORDS.weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const outside = day.slice(0, 7) !== month.slice(0, 7);
              const count = load.get(day) ?? 0;
              if (outside) return <td key={day} />;
              const off = isDayOff(day);
              const kinds = [
                ...(off ? ['pl-off'] : []),
                ...(count > 0 ? [`pl-heat-${stepOf(count, most)}`] : []),
              ];
              return (
                <td
                  key={day}
                  className={kinds.join(' ') || undefined}
                  title={
                    count > 0
                      ? words.dayCount(longDayWords(day), count)
                      : off
                        ? words.offDay
                        : undefined
                  }
                >
                  <span className="pl-day">{Number(day.slice(8))}</span>
                  {count > 0 && <b className="pl-count">{count}</b>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the dates of the plan fall: four steps of blue, the number always written, days off hatched. */
export function CalendarHeat({ load, isDayOff }: CalendarHeatProps) {
  const most = Math.max(0, ...load.values());
  if (most === 0) return null;
  return (
    <>
      <div className="pl-months">
        {monthsOf(load).map((month) => (
          <Month key={month} month={month} load={load} most={most} isDayOff={isDayOff} />
        ))}
      </div>
      <p className="small muted">{words.legend}</p>
    </>
  );
}
