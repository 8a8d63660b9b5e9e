import { lettersLikeD } from './letters-like-d.js';
import { normaliseText } from '../text/source-line.js';

describe('letters that look like Đ', () => {
  it('are told with their count and the place of the first in the text as it is kept', () => {
    const raw = 'Số: 7\r\nLIÊN ĐOÀN LAO \u00d0ỘNG, LƉLĐ, \u00f0ồng';
    const [anomaly, ...more] = lettersLikeD(raw);
    expect(more).toEqual([]);
    expect(anomaly).toMatchObject({ code: 'OTHER', severity: 'info' });
    expect(anomaly?.message).toMatch(/^3 chữ/);
    const [place] = anomaly?.evidence ?? [];
    expect(normaliseText(raw).slice(place?.start).startsWith('ĐỘNG, LĐLĐ, đồng')).toBe(true);
  });

  it('are no matter where every Đ is one, composed or not', () => {
    expect(lettersLikeD('LIÊN ĐOÀN LAO ĐỘNG '.normalize('NFD'))).toEqual([]);
  });
});
