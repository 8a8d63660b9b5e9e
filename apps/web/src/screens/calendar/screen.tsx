import { CALENDAR_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useToday } from '../../shared/api/session.js';
import { yearQuery } from '../../shared/calendar/year-query.js';
import { SettingsScreen } from '../../shared/settings/settings-screen.js';
import { Icon } from '../../shared/ui/icon.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { Announcement } from './announcement.js';
import { Changes } from './changes.js';
import { DayForm } from './day-form.js';
import { ImportDays } from './import-days.js';
import { DayTable } from './day-table.js';
import './calendar.css';

const route = getRouteApi('/settings/calendar');

/** "Lịch làm việc" of a year: its days, whether it is complete, and what changes of it moved. */
export function CalendarScreen() {
  const today = useToday();
  const thisYear = Number(today.slice(0, 4));
  const { year = thisYear } = route.useSearch();
  const read = useQuery(yearQuery(year));
  return (
    <SettingsScreen title={words.title} under={words.under}>
      <nav className="calendar-years" aria-label={words.year(year)}>
        <Link to="/settings/calendar" search={{ year: year - 1 }}>
          <Icon name="left" /> {words.year(year - 1)}
        </Link>
        <h2 aria-live="polite">{words.year(year)}</h2>
        <Link to="/settings/calendar" search={{ year: year + 1 }}>
          {words.year(year + 1)} <Icon name="right" />
        </Link>
      </nav>
      <div className="settings-stack">
        <ReadState key={year} read={read}>
          {(shown) => (
            <>
              <Announcement key={shown.announcedBy} year={shown} />
              <DayTable year={shown} />
              {shown.editable ? (
                <>
                  <DayForm year={year} today={today} />
                  <ImportDays />
                </>
              ) : (
                <p className="small soft">{words.readOnly}</p>
              )}
            </>
          )}
        </ReadState>
        <Changes />
      </div>
    </SettingsScreen>
  );
}
