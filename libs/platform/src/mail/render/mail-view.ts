/** A mail as blocks, the same for HTML and text. Every field is present: the templates are strict. */
export interface MailView {
  readonly subject: string;
  /** Word for the header line; colour only repeats it. */
  readonly tone: 'new' | 'soon' | 'late' | 'calm';
  readonly headline: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  readonly quotes: readonly Quote[];
  readonly sections: readonly Section[];
  readonly button: { readonly label: string; readonly url: string };
  readonly notes: readonly string[];
  readonly reason: string;
  /** Whether to answer the mail. */
  readonly closing: string;
  readonly hotline: string | null;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Words of a person (reason, request), kept apart from ours. */
interface Quote {
  readonly label: string;
  readonly text: string;
}

/** A titled list; a section without rows is not shown. */
export interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly title: string;
  readonly url: string | null;
  readonly details: readonly string[];
}
