import { OFFICE_NOTES } from '#wording/extraction';

const LONGEST_QUOTE = 200;

/** Keeps account of what a reader leaves out of the text, or cannot settle, for the notes. */
export class LeftOut {
  /** Text that is not printed. */
  hidden = false;
  /** Changes nobody has accepted yet. */
  changed = false;
  footnotes = false;
  private struck = '';

  strike(words: string): void {
    if (this.struck.length < LONGEST_QUOTE) this.struck += words;
  }

  notes(): readonly string[] {
    const struck = this.struck.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE);
    return [
      ...(this.changed ? [OFFICE_NOTES.changes] : []),
      ...(this.hidden ? [OFFICE_NOTES.hidden] : []),
      ...(struck === '' ? [] : [OFFICE_NOTES.struck(struck)]),
      ...(this.footnotes ? [OFFICE_NOTES.footnotes] : []),
    ];
  }
}
