import { readFileSync } from 'node:fs';
import { readDirective } from './read-directive.js';

const head = [
  'ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NINH\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n',
  'Số: 45/KH-UBND\n\nQuảng Ninh, ngày 10 tháng 3 năm 2025\n\nKẾ HOẠCH\nChăm sóc cây xanh đô thị\n\n',
].join('\n');
const closing = '\n\nNơi nhận:\n- Các sở;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Thị Hoa\n';
const many = (size: number, one: (i: number) => string): string => {
  const parts: string[] = [];
  for (let length = 0; length < size; length += parts.at(-1)!.length) parts.push(one(parts.length));
  return parts.join('');
};
const seeds = ['000', '001', '002', '003', '004']
  .map((id) => readFileSync(`test/fixtures/seeds/${id}.txt`, 'utf8'))
  .join('\n');

const repeated = (text: string, size: number): string =>
  text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** Texts of any size in the shapes that make a reader slow: each grows in another part of the grammar. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'documents one behind the other': (size) => repeated(seeds, size),
  'numbered items': (size) =>
    `${head}${many(size, (i) => `${(i % 90) + 1}. Sở Xây dựng rà soát cây số ${i} theo Công văn số ${i}/UBND-KT ngày 05/3/2025, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/4/2025.\n\n`)}${closing}`,
  'one paragraph of sentences': (size) =>
    `${head}1. ${many(size, (i) => `Sở Xây dựng cắt tỉa cây số ${i} trước ngày 20/4/2025. `)}${closing}`,
  'one sentence of dates': (size) =>
    `${head}1. Sở Xây dựng ${many(size, (i) => `rà soát ô ${i} trước ngày ${(i % 28) + 1}/4/2025, `)}${closing}`,
  'open quotations': (size) => `${head}${many(size, () => '“Điều 5. Sở ')}${closing}`,
  'bodies told to follow': (size) =>
    `${head}${many(size, (i) => `${(i % 90) + 1}. Các phường, tổ dân phố số ${i} theo dõi các đơn vị thực hiện Kế hoạch này.\n\n`)}${closing}`,
  'cited documents': (size) =>
    `${head}${many(size, (i) => `- Căn cứ Nghị định số ${i}/2020/NĐ-CP ngày 5/3/2020 thực hiện Quyết định số ${i * 7}/QĐ-TTg ngày 03/3/2021;\n`)}${closing}`,
  'table rows': (size) =>
    `${head}${closing}\nPHỤ LỤC\n\nTT | Nội dung | Đơn vị chủ trì | Thời gian\n${many(size, (i) => `${i} | Trồng cây ô ${i} | Sở Xây dựng | Tháng 6/2025\n`)}`,
  'lines of Nơi nhận': (size) =>
    `${head}1. Sở Xây dựng rà soát.\n\nNơi nhận:\n${many(size, (i) => `- Đội ${i};\n`)}${closing}`,
  'one line without an end': (size) => repeated(seeds.replace(/\n/gu, ' '), size),
  'names behind commas': (size) => `${head}1. ${'Sở A, '.repeat(size / 6)}${closing}`,
  'table bars': (size) => `${head}${' | '.repeat(size / 3)}${closing}`,
  'list marks': (size) => `${head}${'1. a\n'.repeat(size / 5)}${closing}`,
  'open brackets': (size) => `${head}1. Sở Xây dựng ${'('.repeat(size)}${closing}`,
  'blank lines': (size) => `${head}${'\n \n'.repeat(size / 3)}${closing}`,
};

/** Milliseconds of this process's own work: other programs on the machine do not count. */
function worked(text: string): number {
  const before = process.cpuUsage();
  readDirective(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('the time of a reading', () => {
  it.each(Object.entries(SHAPES))('%s: ten times the length takes about ten times', (_, shape) => {
    readDirective(shape(5000));
    const [small, large] = [shape(10_000), shape(100_000)];
    const ratio = () => worked(large) / Math.max(Math.min(worked(small), worked(small)), 4);
    const first = ratio();
    expect(first < 16 ? first : ratio()).toBeLessThan(16);
  });
});
