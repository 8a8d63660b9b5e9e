import {
  ASSIGNMENT_STATES,
  CAMPAIGN_STATES,
  CONSENT_STATES,
  DISPATCH_STATES,
  EXCHANGE_STATES,
  OFFER_REFUSALS,
  PERIOD_STATES,
  REPORT_STATES,
  type OfferState,
} from '#domain';
import { whyNotOffered, type OfferedOn } from './offer.words.js';

/** Every state a row of a kind may be refused in. */
const STATES: Readonly<Record<OfferedOn, readonly OfferState[]>> = {
  campaign: CAMPAIGN_STATES,
  dispatch: DISPATCH_STATES,
  work: ASSIGNMENT_STATES,
  report: REPORT_STATES,
  exchange: [...EXCHANGE_STATES, ...ASSIGNMENT_STATES],
  period: PERIOD_STATES,
  consent: CONSENT_STATES,
  office: [null],
};
/** Who is meant is told instead; a person is not told what others may do. */
const ABOUT_WHO = ['notYours', 'signInNeeded'];
/** How a sentence says what is allowed now. */
const ALLOWS =
  /làm được|giữ nguyên|chờ|chỉ còn xem|theo dõi|rồi (mới )?(giao|khóa)|vẫn (nộp|đặt)|tự (thực hiện|hết)|không cần/;

const CELLS = Object.entries(STATES).flatMap(([on, states]) =>
  states.flatMap((state) =>
    OFFER_REFUSALS.filter((because) => !ABOUT_WHO.includes(because))
      // Of a state only its own row is refused; of the others the sentence is the same everywhere.
      .filter((because) => because !== 'state' || on !== 'office')
      .filter((because) => because !== 'campaignOver' || on === 'campaign')
      .filter((because) => because !== 'documentRefused' || on === 'dispatch')
      .map((because) => ({ on: on as OfferedOn, because, state })),
  ),
);

describe('why an act is not offered', () => {
  it('says in every cell what is allowed now', () => {
    expect(CELLS.length).toBeGreaterThan(600);
    const silent = CELLS.filter(({ on, ...why }) => !ALLOWS.test(whyNotOffered(on, why)));
    expect([...new Set(silent.map(({ because }) => because))]).toEqual([]);
  });

  it('names states and acts as an office does, and ends its sentences', () => {
    for (const { on, ...why } of CELLS) {
      const sentence = whyNotOffered(on, why);
      expect(sentence).toMatch(/^\p{Lu}.*[^.]\.$/u);
      expect(sentence).not.toMatch(/[a-z]_[a-z]|undefined|null|: \.|\.\./);
    }
  });

  it('lists what the state itself admits', () => {
    const told = (on: OfferedOn, state: OfferState) =>
      whyNotOffered(on, { because: 'state', state });
    expect(told('work', 'submitted')).toBe(
      'Không làm được ở trạng thái hiện tại: Chờ xác nhận. Lúc này làm được: chấp nhận, trả lại, chuyển giao, thôi giao.',
    );
    expect(told('work', 'done')).toMatch(
      /Hoàn thành\. Trạng thái này là cuối cùng: chỉ còn xem\.$/,
    );
    expect(told('dispatch', 'recalled')).toMatch(/Lúc này làm được: giao lại\.$/);
    expect(told('campaign', 'launch_failed')).toMatch(
      /Lúc này làm được: giao tiếp, bỏ lần giao\.$/,
    );
  });
});
