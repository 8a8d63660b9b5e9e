import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './app/router.js';
import { askEarly } from './shared/api/early.js';
import { createQueryClient } from './shared/api/query-client.js';
import { startTheme } from './shared/theme.js';
import './shared/ui/styles.css';

const RELOADED_FOR = 'dondoc.reloaded-for';

/**
 * A tab from before an upgrade asks for files that are gone: one reload of each build brings the new ones. Where nothing
 * answers a reload would lose what stands on the screen.
 */
async function reloadOnce(): Promise<void> {
  const build = import.meta.url;
  if (window.sessionStorage.getItem(RELOADED_FOR) === build) return;
  const { ok } = await fetch('/', { method: 'HEAD', cache: 'no-store' });
  if (!ok) return;
  window.sessionStorage.setItem(RELOADED_FOR, build);
  window.location.reload();
}
window.addEventListener('vite:preloadError', () => {
  reloadOnce().catch(() => undefined);
});

// Before anything is drawn: the address is known, and who is signed in decides what comes.
askEarly('/api/v1/me');
startTheme();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
