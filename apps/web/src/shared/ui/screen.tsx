import { PRODUCT_NAME } from '#wording';
import { useEffect } from 'react';
import type { ReactNode } from 'react';

interface ScreenProps {
  readonly title: string;
  /** Above the title: where one is. */
  readonly above?: ReactNode;
  /** Under the title, one or two lines. */
  readonly under?: ReactNode;
  /** Right of the title. */
  readonly acts?: ReactNode;
  /** Whether they are offered is not known yet: they keep their place unseen, so that nothing moves when they come. */
  readonly actsComing?: boolean;
  /** Tables that want the whole window. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One screen: the title of the window, one `h1`, and room for the rest. */
export function Screen(props: ScreenProps) {
  const { title, above, under, acts, actsComing = false, wide = false, children } = props;
  useEffect(() => {
    document.title = `${title} – ${PRODUCT_NAME}`;
  }, [title]);
  return (
    <div className={wide ? 'screen screen-wide' : 'screen'}>
      <div className="screen-head">
        <div className="screen-title">
          {above !== undefined && <div className="small muted">{above}</div>}
          <h1 id="screen-title" tabIndex={-1}>
            {title}
          </h1>
          {under !== undefined && <div className="soft">{under}</div>}
        </div>
        {acts !== undefined && acts !== false && (
          <div className={actsComing ? 'row screen-acts screen-acts-coming' : 'row screen-acts'}>
            {acts}
          </div>
        )}
      </div>
      {children}
    </div>
  );
}
