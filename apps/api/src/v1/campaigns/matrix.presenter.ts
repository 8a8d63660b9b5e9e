import type { MatrixBodyDetail, MatrixView } from '#application';
import { DISPATCH_LETTERS, MATRIX_LETTERS } from '#contracts/http';
import { withOffers } from '../../http/present-offers.js';
import { presentCampaign } from './campaign.presenter.js';

/** The lines as columns. */
export const presentMatrix = ({ campaign, lines }: MatrixView) => ({
  campaign: presentCampaign(campaign),
  bodies: {
    codes: lines.map(({ bodyCode }) => bodyCode),
    names: lines.map(({ bodyName }) => bodyName),
    ended: lines.flatMap(({ bodyEnded }, index) => (bodyEnded ? [index] : [])),
    states: lines.map(({ state }) => DISPATCH_LETTERS[state]).join(''),
    acknowledgeDays: lines.map(({ acknowledgeDays }) => acknowledgeDays),
    late: lines.map(({ late }) => late),
    marks: lines.map(({ cells }) => cells.map(({ mark }) => MATRIX_LETTERS[mark]).join('')),
    days: lines.map(({ cells }) => cells.map(({ days }) => days)),
  },
});

export const presentMatrixBody = (body: MatrixBodyDetail) => ({
  ...withOffers('dispatch', body),
  work: body.work.map((one) => withOffers('work', one)),
});
