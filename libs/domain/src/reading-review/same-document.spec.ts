import { isSameDocument, type DocumentIdentity } from './same-document.js';

const directive: DocumentIdentity = {
  number: '11',
  symbol: 'CT/TW',
  issuer: 'Ban Bí thư',
  issuedOn: '2007-04-13',
};

describe('one document under two citations', () => {
  it.each<[string, Partial<DocumentIdentity>]>([
    ['itself', {}],
    ['what recognition made of its symbol', { symbol: 'CT/TIV' }],
    ['a letter for a figure', { number: 'I1' }],
    ['other dashes', { symbol: 'CT-TW' }],
    [
      'no date, an issuer that may be the same',
      { issuedOn: null, issuer: 'Ban Bí thư Trung ương' },
    ],
    ['another way to write the issuer', { issuer: 'Trung ương Đảng' }],
  ])('is %s', (_name, change) => {
    expect(isSameDocument(directive, { ...directive, ...change })).toBe(true);
  });

  it.each<[string, Partial<DocumentIdentity>]>([
    ['another number', { number: '12' }],
    ['another day', { issuedOn: '2008-04-13' }],
    ['another kind', { symbol: 'KL/TW' }],
    ['no number', { number: null }],
    ['no symbol', { symbol: null }],
    ['no date and another issuer', { issuedOn: null, issuer: 'Bộ Y tế' }],
  ])('is not %s', (_name, change) => {
    expect(isSameDocument(directive, { ...directive, ...change })).toBe(false);
  });
});
