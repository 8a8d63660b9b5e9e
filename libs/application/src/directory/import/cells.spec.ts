import { readCode, readContactKind, readDate, readEmail, readKind } from './cells.js';

const fault = { fault: expect.objectContaining({ remedy: expect.any(String) }) };

describe('cells of an import', () => {
  it.each([
    ['2025-06-30', { value: '2025-06-30' }],
    ['30/6/2025', { value: '2025-06-30' }],
    ['01.07.2025', { value: '2025-07-01' }],
    ['', { value: null }],
    ['31/02/2025', fault],
    ['13/13/2025', fault],
    ['5/0/2025', fault],
    ['30/6/25', fault],
    ['01/01/9999', fault],
    ['0000-01-01', fault],
    ['hôm nay', fault],
  ])('date “%s”', (text, expected) => {
    expect(readDate(text)).toEqual(expected);
  });

  it.each([
    ['LC-TAM-DUONG', { value: 'LC-TAM-DUONG' }],
    ['lc.1', { value: 'lc.1' }],
    ['LC TAM', fault],
    ['LC-', fault],
    ['Đ1', fault],
    ['', fault],
    ['x'.repeat(65), fault],
  ])('code “%s”', (text, expected) => {
    expect(readCode(text)).toEqual(expected);
  });

  it.each([
    ['Công Đoàn ngành', { value: 'sectorUnion' }],
    ['sectorUnion', { value: 'sectorUnion' }],
    ['bộ', fault],
    ['', fault],
  ])('kind “%s”', (text, expected) => {
    expect(readKind(text)).toEqual(expected);
  });

  it.each([
    ['Đầu mối', { value: 'contactPoint' }],
    ['LÃNH ĐẠO', { value: 'head' }],
    ['thủ quỹ', fault],
  ])('role “%s”', (text, expected) => {
    expect(readContactKind(text)).toEqual(expected);
  });

  it.each([
    ['A@Demo.Test', { value: 'a@demo.test' }],
    ['a@demo', fault],
    ['a\u200b@demo\u00ad.test', { value: 'a@demo.test' }],
    ['a..b@demo.test', fault],
    ['a@demo.test, b@demo.test', fault],
    ['Tên <a@demo.test>', fault],
    ['', fault],
  ])('address “%s”', (text, expected) => {
    expect(readEmail(text)).toEqual(expected);
  });
});
