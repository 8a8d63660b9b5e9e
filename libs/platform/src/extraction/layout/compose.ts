import { UNSURE_BELOW, UNSURE_FIGURES_BELOW } from '../limits.js';
import type { RecognitionQuality, UnsurePassage } from '../extraction.js';
import { BREAKS_WORD, needsSpace, type Chunk, type Line } from './line.js';

/** A line of the finished text: chunks of a paragraph, or ready text (a table row). */
export type Block = { readonly lines: readonly Line[] } | { readonly text: string };

export interface Composed {
  readonly text: string;
  /** Only when chunks with a confidence were composed. */
  readonly quality?: RecognitionQuality;
}

/** A share of more than the whole has a figure too many: "720%" is a 70% with a speck. */
const MORE_THAN_ALL = /(?<![\d.,])(?:[2-9]\d\d|1(?:0[1-9]|[1-9]\d)|\d{4,})(?:[.,]\d+)? ?%/;

function isUnsure(words: string, confidence: number): boolean {
  const below = /\d/.test(words) ? UNSURE_FIGURES_BELOW : UNSURE_BELOW;
  return confidence < below || MORE_THAN_ALL.test(words);
}

class Composer {
  private text = '';
  private readonly unsure: UnsurePassage[] = [];
  private sum = 0;
  private words = 0;

  block(block: Block): void {
    if (this.text !== '') this.text += '\n';
    if ('text' in block) this.text += block.text;
    else for (const [at, line] of block.lines.entries()) this.line(line, at === 0);
  }

  private line({ chunks }: Line, isFirst: boolean): void {
    for (const [at, chunk] of chunks.entries()) {
      const before = chunks[at - 1];
      const parted =
        before === undefined ? !isFirst && !BREAKS_WORD.test(this.text) : needsSpace(before, chunk);
      this.chunk(chunk, parted);
    }
  }

  private chunk({ text, confidence }: Chunk, parted: boolean): void {
    const words = text.replace(/\s+/g, ' ');
    if (parted && !/\s$/.test(this.text) && !words.startsWith(' ')) this.text += ' ';
    const start = this.text.length;
    this.text += /\s$/.test(this.text) ? words.trimStart() : words;
    if (confidence === undefined) return;
    this.sum += confidence;
    this.words += 1;
    if (isUnsure(words, confidence)) this.unsure.push({ start, end: this.text.length, confidence });
  }

  finish(): Composed {
    if (this.words === 0) return { text: this.text };
    const confidence = Math.round((this.sum / this.words) * 1_000) / 1_000;
    return { text: this.text, quality: { confidence, unsure: this.unsure } };
  }
}

/** Joins blocks into the text, one a line, and keeps account of the words a recogniser was unsure of. */
export function compose(blocks: readonly Block[]): Composed {
  const composer = new Composer();
  for (const block of blocks) composer.block(block);
  return composer.finish();
}
