import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Place } from './six-checks.js';

interface GapLinkProps {
  readonly id: string;
  readonly place: Place;
  readonly children: ReactNode;
}

/** Leads to where a gap is mended; both pages lead back. */
export const GapLink = ({ id, place, children }: GapLinkProps) =>
  place.page === 'review' ? (
    <Link to="/campaigns/$id/review" params={{ id }} hash={place.hash}>
      {children}
    </Link>
  ) : (
    <a href={`#${place.hash}`}>{children}</a>
  );
