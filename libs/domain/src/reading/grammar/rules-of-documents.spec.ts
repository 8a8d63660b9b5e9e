import { readdirSync, readFileSync } from 'node:fs';
import { readDirective } from '../read-directive.js';
import { BASIS_RULES } from './basis/basis-rules.js';
import { FRAME_RULES } from './frame/frame-rules.js';
import { STANDING_RULES } from './frame/standing-rules.js';
import { PARTY_RULES } from './parties/party-rules.js';
import { INHERITED_RULES } from './roles/inherited-rules.js';
import { ROLE_RULES } from './roles/role-rules.js';
import type { Rule } from './rule.js';
import { rulesIn } from './rules-in.js';
import { RULES } from './rules.js';
import { CYCLE_RULES, WORK_RULES } from './work/work-rules.js';

const SEEDS = 'test/fixtures/seeds';

const HEAD =
  'UBND TỈNH LAI CHÂU\nSỞ Y TẾ\n\nSố: 12/SYT-VP\nLai Châu, ngày 10 tháng 3 năm 2026\n\nKính gửi: Các bệnh viện\n\n';
const FOOT = '\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Văn Hải';
const whole = (text: string) => text;
const opening = (text: string) => `${HEAD}${text}${FOOT}`;
const item = (text: string) =>
  `${HEAD}Sở Y tế yêu cầu thực hiện các nội dung sau:\n\n1. ${text}${FOOT}`;

const FAMILIES: readonly (readonly [string, readonly Rule<string>[], (text: string) => string])[] =
  [
    ['frame', [...FRAME_RULES, ...STANDING_RULES], whole],
    ['basis', BASIS_RULES, opening],
    ['parties', PARTY_RULES, whole],
    ['roles', [...ROLE_RULES, ...INHERITED_RULES], item],
    ['work', WORK_RULES, item],
    ['cycle', CYCLE_RULES, item],
  ];

const read = (text: string): readonly (readonly [string, string])[] => {
  const result = readDirective(text);
  return result.ok ? rulesIn(result.value).map(({ rule, words }) => [rule, words] as const) : [];
};

describe.each(FAMILIES)('rules of %s', (family, rules, within) => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(id).toMatch(new RegExp(`^${family}/[a-z-]+$`, 'u'));
    for (const [sentence, made] of rule.reads)
      expect([sentence, read(within(sentence))]).toEqual([
        sentence,
        expect.arrayContaining([[id, made]]),
      ]);
    for (const sentence of rule.refuses)
      expect([sentence, read(within(sentence)).filter(([by]) => by === id)]).toEqual([
        sentence,
        [],
      ]);
  });

  it('each states two sentences that it reads and two that it leaves, none of them twice', () => {
    const sentences = rules.flatMap(({ reads }) => reads.map(([sentence]) => sentence));
    expect(rules.filter(({ reads, refuses }) => reads.length < 2 || refuses.length < 2)).toEqual(
      [],
    );
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('the rules of whole documents', () => {
  const known = new Set<string>(RULES.map(({ id }) => id));
  const texts = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));

  it('has no two rules of one name', () => expect(known.size).toBe(RULES.length));

  it.each(texts)('%s: each value names a rule that exists', (name) => {
    const result = readDirective(readFileSync(`${SEEDS}/${name}`, 'utf8'));
    if (!result.ok) throw new Error(result.error);
    const { questions: _q, anomalies: _a, ...reading } = result.value;
    expect(unruled(reading, '')).toEqual([]);
    expect(rulesIn(result.value).filter(({ rule }) => !known.has(rule))).toEqual([]);
  });
});

/** Values with evidence or a status that name no rule. */
function unruled(node: unknown, path: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { status, value, rule } = node as Record<string, unknown>;
  const isTask = 'ordinal' in node;
  const isEntry = 'evidence' in node && ('text' in node || 'number' in node);
  const made = (status !== undefined && value !== null && !isTask) || isEntry;
  if (made) return typeof rule === 'string' ? [] : [path];
  return Object.entries(node).flatMap(([key, child]) => unruled(child, `${path}/${key}`));
}
