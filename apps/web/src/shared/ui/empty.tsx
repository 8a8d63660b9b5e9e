import type { ReactNode } from 'react';

/** Nothing to show: one sentence, and the one act that leads on. */
export const Empty = ({
  children,
  act,
}: {
  readonly children: ReactNode;
  readonly act?: ReactNode;
}) => (
  <div className="empty">
    <p>{children}</p>
    {act}
  </div>
);
