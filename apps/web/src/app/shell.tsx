import { PRODUCT_NAME, SHELL_WORDS as words } from '#wording';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useMe, useSessionEnded } from '../shared/api/session.js';
import { Problem } from '../shared/ui/problem.js';
import { Skeleton } from '../shared/ui/skeleton.js';
import { useTour } from '../shared/tour.js';
import { UndoToast } from '../shared/ui/toast.js';
import { Account } from './account.js';
import { Mark } from './mark.js';
import { Navigation } from './navigation.js';
import './shell.css';

/** For few, on a demo only: nobody else waits for it. */
const DemoBar = lazy(async () => ({ default: (await import('./demo-bar.js')).DemoBar }));

const Tour = lazy(async () => ({ default: (await import('./tour.js')).Tour }));

const loadSignIn = () => import('./sign-in.js');
const SignIn = lazy(async () => ({ default: (await loadSignIn()).SignIn }));
const SessionEnded = lazy(async () => ({ default: (await loadSignIn()).SessionEnded }));

/** Asked for while the line is still good: a session may end when it is not. */
const FETCH_SIGN_IN_AFTER_MS = 10_000;

function useSignInAtHand(signedIn: boolean): void {
  useEffect(() => {
    if (!signedIn) return undefined;
    const later = setTimeout(() => {
      loadSignIn().catch(() => undefined);
    }, FETCH_SIGN_IN_AFTER_MS);
    return () => clearTimeout(later);
  }, [signedIn]);
}

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
  const guided = useTour();
  useFocusOnTitle();
  useSignInAtHand(me != null);
  if (me === null) {
    return (
      <Suspense>
        <SignIn />
      </Suspense>
    );
  }
  // Nothing stands yet that could move: who is signed in decides what stands above.
  if (me === undefined && error === null) {
    return (
      <main id="main" className="screen">
        <Skeleton />
      </main>
    );
  }
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      {me?.movesClock === true && (
        <Suspense
          fallback={
            <div className="demo">
              <div className="demo-in" />
            </div>
          }
        >
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
            <Problem error={error} onRetry={() => void refetch()} />
          </div>
        )}
      </main>
      {guided && me?.movesClock === true && (
        <Suspense>
          <Tour />
        </Suspense>
      )}
      <UndoToast />
      {ended && (
        <Suspense>
          <SessionEnded />
        </Suspense>
      )}
    </>
  );
}
