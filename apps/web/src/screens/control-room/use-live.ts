import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Without a stream one asks: so often. */
export const ASK_AGAIN_MS = 30_000;
/** A wave of acts is one reading, not one for each. */
const SETTLED_AFTER_MS = 1_500;

/**
 * Reads a campaign anew when something in it has changed, told by the server (`text/event-stream`). Answers whether
 * the stream is open; while it is not, the caller asks by itself.
 */
export function useLive(campaignId: string): boolean {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    const stream = new EventSource(`/api/v1/campaigns/${encodeURIComponent(campaignId)}/changes`);
    stream.addEventListener('open', () => setOpen(true));
    stream.addEventListener('error', () => setOpen(false));
    stream.addEventListener('changed', () => {
      clearTimeout(settling);
      settling = setTimeout(
        () => void client.invalidateQueries({ queryKey: ['campaign', campaignId] }),
        SETTLED_AFTER_MS,
      );
    });
    return () => {
      clearTimeout(settling);
      stream.close();
    };
  }, [campaignId, client]);
  return open;
}
