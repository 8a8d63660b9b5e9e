import { INTERNAL_ERROR_TITLE, SCREEN_WORDS as words } from '#wording';
import { useEffect, useRef } from 'react';
import { ApiError } from '../api/api-error.js';
import { Button } from './button.js';
import { Icon } from './icon.js';

interface ProblemProps {
  readonly error: unknown;
  /** What has happened to what was typed or read: "Nội dung … vẫn được giữ trên máy này." */
  readonly safe?: string;
  /** Missing: there is nothing to try again. */
  readonly onRetry?: (() => void) | undefined;
  /** The id of the field that a fault of the request speaks of. */
  readonly fieldOf?: (pointer: string) => string | null;
}

function sentences(error: unknown): { title: string; detail?: string | undefined; code: string } {
  if (!(error instanceof ApiError)) {
    return { title: INTERNAL_ERROR_TITLE, code: 'APP' };
  }
  if (error.problem === null) {
    return error.status === 0
      ? { title: words.unreachable, detail: words.unreachableNext, code: 'OFFLINE' }
      : { title: INTERNAL_ERROR_TITLE, code: String(error.status) };
  }
  const { title, detail, code } = error.problem;
  return { title, detail: error.status === 403 ? words.forbiddenNext : detail, code };
}

/** What happened, what is safe, what to do, and the code to tell whoever is called. The focus moves here. */
export function Problem({ error, safe, onRetry, fieldOf }: ProblemProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [error]);
  const { title, detail, code } = sentences(error);
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={box}>
      <p className="problem-title">
        <Icon name="late" /> {title}
      </p>
      {detail !== undefined && <p>{detail}</p>}
      {(problem?.errors ?? []).length > 0 && (
        <ul className="problem-faults">
          {problem?.errors?.map((fault) => {
            const field = fieldOf?.(fault.pointer) ?? null;
            return (
              <li key={`${fault.pointer} ${fault.detail}`}>
                {field === null ? fault.detail : <a href={`#${field}`}>{fault.detail}</a>}
              </li>
            );
          })}
        </ul>
      )}
      {safe !== undefined && <p>{safe}</p>}
      <p className="small soft">{words.code(code, problem?.instance)}</p>
      {onRetry !== undefined && (
        <Button size="small" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}
