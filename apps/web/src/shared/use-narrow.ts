import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 639px)';

/** A phone, or a window as narrow as one: tables become lists. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      const query = window.matchMedia(NARROW);
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    () => window.matchMedia(NARROW).matches,
  );
