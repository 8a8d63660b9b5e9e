import { MARKUP_REFUSALS, RTF_REFUSALS } from '#wording/extraction';
import { hidesArchive } from '../checks/hidden-archive.js';
import { ExtractionRefused, unreadable } from '../extraction.js';
import { LeftOut } from './left-out.js';
import { printedLines } from './printed-lines.js';
import type { ReadDocument } from './read-document.js';
import { RtfFlow } from './rtf-flow.js';
import { RtfFonts } from './rtf-fonts.js';
import { rtfTokens } from './rtf-tokens.js';
import * as words from './rtf-words.js';

/** Word nests a few dozen groups. */
const DEEPEST = 1_000;
const REPLACEMENT = 0xfffd;

/** What a group inherits and its end takes back. */
interface Group {
  flow: RtfFlow;
  kind: 'text' | 'nothing' | 'fonts';
  /** The first word of a group says what it holds. */
  isFresh: boolean;
  isOptional: boolean;
  isLabel: boolean;
  isHidden: boolean;
  isStruck: boolean;
  isDeleted: boolean;
  isAllCaps: boolean;
  font: number;
  replacedBy: number;
}

const PLAIN = { isHidden: false, isStruck: false, isDeleted: false, isAllCaps: false } as const;

/** RTF 1.9 as far as its words go: bytes by the code page of their font, tables, what is hidden, struck or not accepted. */
class RtfReader {
  readonly left = new LeftOut();
  readonly margins: RtfFlow[] = [];
  private readonly body = new RtfFlow();
  private readonly outer: Group[] = [];
  private group: Group = {
    ...PLAIN,
    flow: this.body,
    kind: 'text',
    isFresh: false,
    isOptional: false,
    isLabel: false,
    font: 0,
    replacedBy: 1,
  };
  private readonly fonts = new RtfFonts();
  /** Bytes of one font that wait to be decoded together. */
  private bytes = '';
  /** Characters still to pass over: they stand for the Unicode one before, for old readers. */
  private replaced = 0;
  private isEnded = false;

  read(source: string): string[] {
    for (const token of rtfTokens(source)) {
      if (token.type === 'text') this.raw(token.text);
      else {
        this.decode();
        if (token.type === 'control') this.control(token.word, token.value);
        else this.brace(token.type);
      }
      if (this.isEnded) return printedLines(this.body.finish());
    }
    throw unreadable(RTF_REFUSALS.cut);
  }

  private brace(type: 'open' | 'close'): void {
    this.replaced = 0;
    if (type === 'open') {
      if (this.outer.length >= DEEPEST)
        throw new ExtractionRefused('ARCHIVE_BOMB', MARKUP_REFUSALS.tooDeep);
      this.outer.push(this.group);
      this.group = { ...this.group, isFresh: true, isOptional: false };
      return;
    }
    const { flow } = this.group;
    const outer = this.outer.pop();
    if (outer === undefined) throw unreadable(RTF_REFUSALS.cut);
    this.group = outer;
    if (flow !== outer.flow && !this.margins.includes(flow)) outer.flow.insert(flow.finish());
    this.isEnded = this.outer.length === 0;
  }

  private raw(text: string): void {
    this.group.isFresh = false;
    const rest = text.slice(this.replaced);
    this.replaced = Math.max(0, this.replaced - text.length);
    if (this.group.kind === 'text') this.bytes += rest;
  }

  private decode(): void {
    if (this.bytes === '') return;
    const text = this.fonts.decode(this.bytes, this.group.font);
    this.bytes = '';
    this.emit(text);
  }

  private emit(text: string): void {
    const { flow, kind, isHidden, isDeleted, isStruck, isAllCaps } = this.group;
    if (kind !== 'text') return;
    if (isDeleted) this.left.changed = true;
    else if (isHidden) this.left.hidden ||= text.trim() !== '';
    else if (isStruck) this.left.strike(text);
    else flow.text(text, isAllCaps);
  }

  private control(word: string, value: number | undefined): void {
    const { group } = this;
    if (word === '*') {
      group.isOptional = true;
      return;
    }
    const begins = group.isFresh;
    group.isFresh = false;
    if (begins && this.destination(word)) return;
    if (group.kind === 'fonts') {
      if (word === 'f') group.font = value ?? 0;
      return this.fonts.describe(group.font, word, value ?? 0);
    }
    if (group.kind === 'nothing') return;
    const character = words.CHARACTERS[word];
    if (character === undefined) this.format(word, value);
    else if (this.replaced > 0) this.replaced -= 1;
    else this.emit(character);
  }

  /** What a group that begins with this word holds. @returns whether there is no more to do for the word. */
  private destination(word: string): boolean {
    const { group } = this;
    const isUnknown = group.isOptional && !words.OPTIONAL_WITH_TEXT.has(word);
    if (word === 'footnote') this.left.footnotes = true;
    if (word === 'fonttbl') group.kind = 'fonts';
    else if (isUnknown || words.NOT_TEXT.has(word) || word === 'footnote') group.kind = 'nothing';
    else if (words.MARGIN_GROUP.test(word)) {
      group.flow = new RtfFlow();
      this.margins.push(group.flow);
    } else if (word === 'shptxt' || word === 'dptxbxtext') group.flow = new RtfFlow();
    else if (word === 'listtext' || word === 'pntext') group.isLabel = true;
    else return false;
    return true;
  }

  private format(word: string, value: number | undefined): void {
    const { group } = this;
    const isOn = value !== 0;
    switch (word) {
      case 'ansicpg':
        this.fonts.page = value ?? this.fonts.page;
        return;
      case 'deff':
        this.fonts.usual = value ?? 0;
        group.font = this.fonts.usual;
        return;
      case 'f':
        group.font = value ?? 0;
        return;
      case 'u':
        this.unicode(value ?? REPLACEMENT);
        return;
      case 'uc':
        group.replacedBy = Math.max(0, value ?? 1);
        return;
      case 'plain':
        Object.assign(group, PLAIN, { font: this.fonts.usual });
        return;
      case 'v':
        group.isHidden = isOn;
        return;
      case 'strike':
      case 'striked':
        group.isStruck = isOn;
        return;
      case 'caps':
        group.isAllCaps = isOn;
        return;
      case 'deleted':
        group.isDeleted = isOn;
        return;
      case 'revised':
        this.left.changed ||= isOn;
        return;
      default:
        group.flow.control(word, group.isLabel);
    }
  }

  private unicode(value: number): void {
    const code = value < 0 ? value + 0x10000 : value;
    const isPrivate = code >= 0xe000 && code <= 0xf8ff;
    this.emit(isPrivate ? '-' : String.fromCharCode(code & 0xffff));
    this.replaced = this.group.replacedBy;
  }
}

/** Reads RTF. @throws ExtractionRefused UNREADABLE_FILE (cut short, an archive behind it) or ARCHIVE_BOMB (too deep). */
export function readRtf(bytes: Buffer): ReadDocument {
  if (hidesArchive(bytes)) throw unreadable(RTF_REFUSALS.hidesArchive);
  const reader = new RtfReader();
  const lines = reader.read(bytes.toString('latin1'));
  const margins = reader.margins.map((flow) => printedLines(flow.finish()).join('\n'));
  return { text: lines.join('\n'), pages: 1, notes: reader.left.notes(), asides: margins };
}
