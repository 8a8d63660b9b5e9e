import { ask } from '../../field.js';
import type { Reading } from '../../reading.js';

const LETTER = /\p{L}/gu;
const MARKED = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9áàảãéèẻẽíìỉĩóòỏõúùủũýỳỷỹÁÀẢÃÉÈẺẼÍÌỈĨÓÒỎÕÚÙỦŨÝỲỶỸ]/gu;
const SAMPLE = 20_000;

/** Written Vietnamese marks more than one letter in ten; a text with almost no such letter is in another language. */
export function isVietnamese(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(LETTER)?.length ?? 0;
  const marked = sample.match(MARKED)?.length ?? 0;
  return letters < 20 || marked >= letters * 0.04;
}

/** A reading that asks for every field, with one sentence that says why. */
export function foreignReading(text: string): Reading {
  const field = () => ask<never>('Không đọc được: văn bản không phải tiếng Việt có dấu.');
  return {
    schema: 'dondoc.reading/v1',
    text,
    regime: field(),
    documentType: field(),
    number: field(),
    symbol: field(),
    issuer: field(),
    superior: field(),
    place: field(),
    issuedOn: field(),
    subject: field(),
    urgency: field(),
    signer: { name: field(), title: field(), authority: field() },
    draftingUnit: field(),
    basis: [],
    mentions: [],
    addressees: [],
    copies: [],
    tasks: [],
    reporting: [],
    anomalies: [],
    questions: [
      {
        code: 'OTHER',
        about: 'text',
        question:
          'Văn bản không phải tiếng Việt có dấu nên không đọc được; có đúng tệp cần giao việc không?',
        default: null,
        blocking: true,
      },
    ],
  };
}
