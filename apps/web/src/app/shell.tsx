import { PRODUCT_NAME, SHELL_WORDS as words } from '#wording';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useMe, useSessionEnded } from '../shared/api/session.js';
import { Problem } from '../shared/ui/problem.js';
import { Skeleton } from '../shared/ui/skeleton.js';
import { UndoToast } from '../shared/ui/toast.js';
import { Account } from './account.js';
import { Mark } from './mark.js';
import { Navigation } from './navigation.js';
import { SessionEnded } from './session-ended.js';
import { SignIn } from './sign-in.js';
import './shell.css';

/** For few, on a demo only: nobody else waits for it. */
const DemoBar = lazy(async () => ({ default: (await import('./demo-bar.js')).DemoBar }));

/** After a step to another screen the focus is at its title, as after loading a page. */
function useFocusOnTitle(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById('screen-title')?.focus({ preventScroll: true });
  }, [pathname]);
}

/** The frame of every screen. Signed out, any address shows the form to sign in, and its screen afterwards. */
export function Shell() {
  const { data: me, error, refetch } = useMe();
  const ended = useSessionEnded();
  useFocusOnTitle();
  if (me === null) return <SignIn />;
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      {me?.movesClock === true && (
        <Suspense>
          <DemoBar />
        </Suspense>
      )}
      <header className="top">
        <div className="top-in">
          <Link to="/" className="mark">
            <Mark />
            {PRODUCT_NAME}
          </Link>
          {me !== undefined && <Navigation me={me} />}
          {me !== undefined && <Account me={me} />}
        </div>
      </header>
      <main id="main">
        {me !== undefined && <Outlet />}
        {me === undefined && (
          <div className="screen">
            {error === null ? (
              <Skeleton />
            ) : (
              <Problem error={error} onRetry={() => void refetch()} />
            )}
          </div>
        )}
      </main>
      <UndoToast />
      {ended && <SessionEnded />}
    </>
  );
}
