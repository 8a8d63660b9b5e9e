import { WORK_TOTAL_WORDS as words } from '#wording';
import type { Schema } from '../api/http.js';
import './work-bar.css';

type WorkTotals = Schema<'CampaignTotals'>['work'];

/** The pieces of work with a date, as lengths of one bar; the numbers stand beside it in words. */
const piecesOf = (totals: WorkTotals): readonly (readonly [tone: string, count: number])[] => {
  const waiting = Math.min(totals.awaitingConfirmation, totals.openInTime);
  return [
    ['late', totals.openLate],
    ['open', totals.openInTime - waiting],
    ['wait', waiting],
    ['undated', totals.undatedOpen],
    ['done-late', totals.doneLate],
    ['done', totals.doneInTime + totals.undatedDone],
  ];
};

export const WorkStrip = ({ totals }: { readonly totals: WorkTotals }) => (
  <div className="work-strip" aria-hidden="true">
    {piecesOf(totals)
      .filter(([, count]) => count > 0)
      .map(([tone, count]) => (
        <span key={tone} className={`work-piece-${tone}`} style={{ flexGrow: count }} />
      ))}
  </div>
);

/** "2 quá hạn · 35 thường xuyên" under its bar. */
export function WorkBar({ totals }: { readonly totals: WorkTotals }) {
  const done = totals.doneInTime + totals.doneLate + totals.undatedDone;
  const parts: readonly (readonly [string, number])[] = [
    [words.done(done), done],
    [words.inTime(totals.openInTime), totals.openInTime],
    [words.undated(totals.undatedOpen), totals.undatedOpen],
    [words.standing(totals.standing), totals.standing],
  ];
  const told = parts.filter(([, count]) => count > 0).map(([text]) => text);
  return (
    <div className="work-bar">
      <WorkStrip totals={totals} />
      <p className="small num">
        {totals.openLate > 0 && <b className="work-late">{words.late(totals.openLate)}</b>}
        {totals.openLate > 0 && told.length > 0 && ' · '}
        {told.join(' · ')}
      </p>
    </div>
  );
}
