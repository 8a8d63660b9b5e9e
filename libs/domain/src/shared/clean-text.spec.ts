import fc from 'fast-check';
import { cleanLine, cleanText, isText } from './clean-text.js';

describe('text from people', () => {
  it.each([
    ['zero width, soft hyphen, byte order mark', '\ufeffCông\u200b đo\u00adàn\u2060', 'Công đoàn'],
    ['bidirectional marks', 'a\u202eb\u202c\u200f\u2066c\u2069', 'abc'],
    ['no-break and other blanks', 'Công\u00a0đoàn\u2003Điện\tlực\u3000', 'Công đoàn Điện lực'],
    ['marks written apart', 'Co\u0302ng', 'Công'],
    ['a mark that an invisible letter parted', 'Co\u200b\u0302ng', 'Công'],
    ['Eth and African D', 'LÐLÐ, LƉLƉ, ðồng, ɖồng', 'LĐLĐ, LĐLĐ, đồng, đồng'],
    ['controls', 'a\u0007b\u0000c', 'abc'],
  ])('is cleaned of %s', (_what, given, clean) => {
    expect(cleanLine(given)).toBe(clean);
  });

  it('keeps its lines where it has several, and loses them in a name', () => {
    expect(cleanText(' một\r\nhai\u2028ba ')).toBe('một\nhai\nba');
    expect(cleanLine('một\r\nhai  ba')).toBe('một hai ba');
  });

  it('is clean when it has been cleaned once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
    );
  });

  it.each(['a\u0000', '\ud800', 'x\udc00y', '\udc00\ud800'])('is no text: %j', (given) => {
    expect(isText(given)).toBe(false);
  });

  it('may hold letters beyond the first plane', () => {
    expect(isText('𝒳 😀 ư')).toBe(true);
  });
});
