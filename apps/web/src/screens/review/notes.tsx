import { REVIEW_WORDS as words } from '#wording';
import { Link } from '@tanstack/react-router';
import type { Seen } from '../../shared/draft/seen-query.js';
import { Button } from '../../shared/ui/button.js';

interface NotesProps {
  readonly seen: Seen;
  readonly onShow: (id: string) => void;
}

/** Yellow: what is odd in the document. Nothing is corrected silently. */
export function Notes({ seen, onShow }: NotesProps) {
  const { stored } = seen;
  if (stored === null) return null;
  const { anomalies } = stored.reading;
  return (
    <>
      {stored.duplicate !== null && (
        <div className="bar bar-offline" role="status">
          <p>{stored.duplicate.detail}</p>
          <Link
            to="/campaigns/$id"
            params={{ id: stored.duplicate.campaignId }}
            className="btn btn-plain btn-small"
          >
            {words.openLaunched}
          </Link>
        </div>
      )}
      {anomalies.length > 0 && (
        <details className="rv-notes">
          <summary>
            <b>{words.notes(anomalies.length)}</b> <span className="small">{words.notesSafe}</span>
          </summary>
          <ul>
            {anomalies.map(({ code, message, evidence }, index) => (
              <li key={`${code} ${index}`}>
                {message}{' '}
                {evidence.length > 0 && (
                  <Button kind="quiet" size="small" onClick={() => onShow(`note-${index}`)}>
                    {words.show}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
