import { PEOPLE_WORDS as words, SCREEN_WORDS, SETTINGS_WORDS } from '#wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { SettingsScreen } from '../../shared/settings/settings-screen.js';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { FindField } from '../../shared/ui/find-field.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { InviteForm } from './invite-form.js';
import { peopleQuery } from './people-query.js';
import { PeopleTable } from './people-table.js';

const route = getRouteApi('/settings/people');

/** "Người dùng": invited, with their roles, which end one by one. */
export function PeopleScreen() {
  const { open, q = '' } = route.useSearch();
  const people = useInfiniteQuery(peopleQuery(q.trim()));
  const navigate = route.useNavigate();
  const show = (form: boolean): void =>
    void navigate({
      search: { ...(form ? { open: 'new' as const } : {}), ...(q === '' ? {} : { q }) },
      replace: true,
    });
  const roles = people.data?.pages[0]?.roles ?? [];
  return (
    <SettingsScreen
      title={words.title}
      under={words.under}
      actsComing={people.isPending}
      acts={
        (people.isPending || roles.length > 0) &&
        open === undefined && (
          <Button kind="primary" icon="plus" onClick={() => show(true)}>
            {words.invite}
          </Button>
        )
      }
    >
      {roles.length > 0 && open === 'new' && (
        <InviteForm roles={roles} onClose={() => show(false)} />
      )}
      <FindField
        label={words.find}
        value={q}
        onChange={(text) =>
          void navigate({
            search: {
              ...(open === undefined ? {} : { open }),
              ...(text === '' ? {} : { q: text }),
            },
            replace: true,
            resetScroll: false,
          })
        }
      />
      <ReadState read={people}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <Empty>{q === '' ? words.none : words.nobodyFits}</Empty>;
          return (
            <>
              {pages.some(({ listChanged }) => listChanged) && (
                <div className="bar" role="status">
                  <p>{SETTINGS_WORDS.listChanged}</p>
                  <Button size="small" onClick={() => void people.refetch()}>
                    {SCREEN_WORDS.reload}
                  </Button>
                </div>
              )}
              <PeopleTable rows={rows} />
            </>
          );
        }}
      </ReadState>
      {people.hasNextPage && (
        <Button
          pending={people.isFetchingNextPage && SCREEN_WORDS.loading}
          onClick={() => void people.fetchNextPage()}
        >
          {SCREEN_WORDS.more}
        </Button>
      )}
    </SettingsScreen>
  );
}
