import { useSyncExternalStore } from 'react';

const KEPT_AS = 'dondoc.tour';
const listeners = new Set<() => void>();

/** Whether the guided first visit of a demo is on, in this tab; it goes on after a reload. */
export const useTour = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => window.sessionStorage.getItem(KEPT_AS) !== null,
  );

export function setTour(on: boolean): void {
  if (on) window.sessionStorage.setItem(KEPT_AS, '1');
  else window.sessionStorage.removeItem(KEPT_AS);
  for (const tell of listeners) tell();
}
