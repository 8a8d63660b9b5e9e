import { useCallback, useSyncExternalStore } from 'react';

function useMatches(media: string): boolean {
  const subscribe = useCallback(
    (tell: () => void) => {
      const query = window.matchMedia(media);
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(media).matches);
}

/** A phone, or a window as narrow as one: tables become lists. */
export const useNarrow = (): boolean => useMatches('(max-width: 639px)');

/** Room for a panel beside the rows. */
export const useWide = (): boolean => useMatches('(min-width: 1600px)');
