import { DIRECTORY_WORDS as words } from '#wording';
import { getRouteApi, Link } from '@tanstack/react-router';
import { hasRole, useMe } from '../../shared/api/session.js';
import { SettingsScreen } from '../../shared/settings/settings-screen.js';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { Tabs } from '../../shared/ui/tabs.js';
import { BodyPanel } from './body-panel.js';
import { BodyForm } from './body-form.js';
import type { DirectorySearch } from './search.js';
import { Bodies } from './bodies.js';
import { Groups } from './groups.js';
import './directory.css';

const route = getRouteApi('/directory');

/** "Danh bạ": what bodies there are and were, whom their mails reach, and the groups documents name them by. */
export function DirectoryScreen() {
  const { data: me } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (to: DirectorySearch): void => void navigate({ search: to, resetScroll: false });
  const isGroups = search.view === 'groups';
  return (
    <SettingsScreen
      title={words.title}
      acts={
        !isGroups &&
        hasRole(me, 'administrator') && (
          <Button icon="plus" onClick={() => go({ form: 'add' })}>
            {words.addRoot}
          </Button>
        )
      }
    >
      <div className="directory-tools">
        <Tabs
          label={words.views}
          chosen={isGroups ? 'groups' : 'bodies'}
          onChoose={(view) => go(view === 'groups' ? { view } : {})}
          tabs={[
            { id: 'bodies', name: words.view.bodies },
            { id: 'groups', name: words.view.groups },
          ]}
        />
        {hasRole(me, 'administrator', 'coordinator', 'recordsClerk') && (
          <Link to="/directory/import" className="btn btn-plain btn-small">
            {words.import}
          </Link>
        )}
      </div>
      {isGroups ? (
        <Groups at={search.at ?? null} onGo={go} />
      ) : (
        <div className="directory-halves">
          <Bodies search={search} onGo={go} />
          {search.at === undefined && search.form === 'add' && (
            <section className="panel directory-panel">
              <h2>{words.addRoot}</h2>
              <BodyForm parent={null} onDone={(at) => go({ at })} onCancel={() => go({})} />
            </section>
          )}
          {search.at === undefined && search.form !== 'add' && (
            <div className="directory-none">
              <Empty>{words.choose}</Empty>
            </div>
          )}
          {search.at !== undefined && (
            <BodyPanel
              key={search.at}
              id={search.at}
              form={search.form ?? null}
              onGo={(to) => go({ ...(search.q === undefined ? {} : { q: search.q }), ...to })}
            />
          )}
        </div>
      )}
    </SettingsScreen>
  );
}
