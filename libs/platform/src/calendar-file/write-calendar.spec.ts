import { localDate } from '#domain';
import { writeCalendar } from './write-calendar.js';

const day = {
  uid: 'work/1@dondoc',
  sequence: 4,
  on: localDate('2025-12-31'),
  summary: `Hạn: Tuyên truyền, phổ biến; ${'rà soát đoàn viên thuộc phạm vi '.repeat(5)}`,
  description: 'Dòng một\nDòng hai',
  url: 'https://dondoc.example.vn/work',
};
const file = (days = [day]) =>
  writeCalendar({
    name: 'Lịch của LĐLĐ huyện',
    description: 'Có thể chậm đến 24 giờ',
    madeAt: Date.parse('2025-03-10T01:30:00Z'),
    days,
  });

describe('a calendar file', () => {
  it('has lines of at most 75 octets, ended by CRLF, that unfold to what was written', () => {
    const text = file();
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text.replaceAll('\r\n ', '')).toContain(
      `SUMMARY:Hạn: Tuyên truyền\\, phổ biến\\; ${'rà soát đoàn viên thuộc phạm vi '.repeat(5)}`.trim(),
    );
    expect(text).toContain('DESCRIPTION:Dòng một\\nDòng hai');
    expect(text).not.toContain('\uFFFD');
  });

  it('writes whole days, which end with the next, and stamps in UTC', () => {
    const text = file();
    expect(text).toContain('DTSTART;VALUE=DATE:20251231\r\n');
    expect(text).toContain('DTEND;VALUE=DATE:20260101\r\n');
    expect(text).toContain('DTSTAMP:20250310T013000Z\r\n');
    expect(text).toContain('UID:work/1@dondoc\r\nSEQUENCE:4\r\n');
    expect(text).toContain('X-WR-TIMEZONE:Asia/Ho_Chi_Minh');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H');
  });

  it('without days is a calendar all the same', () => {
    expect(file([])).toMatch(/^BEGIN:VCALENDAR[^]*END:VCALENDAR\s*$/);
  });
});
