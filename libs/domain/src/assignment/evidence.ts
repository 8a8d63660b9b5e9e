/** Links one hand-in may carry. */
export const MOST_LINKS = 20;

/** Where evidence can be seen that is not handed in as a file. */
export interface EvidenceLink {
  /** http or https. */
  readonly url: string;
  /** null: the address speaks for itself. */
  readonly title: string | null;
}

/** What was reached of a target. A count has no denominator. */
export interface WorkFigure {
  readonly numerator: number;
  readonly denominator: number | null;
}

/** A target as it is measured: a share (1 is 100 %), or a count. */
export interface MeasuredTarget {
  readonly ratio: number | null;
  readonly count: number | null;
}

export type FigureFault = 'noTarget' | 'needsDenominator' | 'noDenominator' | 'ofNothing';

/** What does not fit between a figure and the target of its task; null: it fits. */
export function figureFault(target: MeasuredTarget | null, figure: WorkFigure): FigureFault | null {
  const { numerator, denominator } = figure;
  if (target === null || (target.ratio === null && target.count === null)) return 'noTarget';
  if (target.ratio === null) return denominator === null ? null : 'noDenominator';
  if (denominator === null) return 'needsDenominator';
  return denominator === 0 && numerator > 0 ? 'ofNothing' : null;
}

/** 1 is 100 %; null: a count, or a share of nothing. */
export const shareOf = ({ numerator, denominator }: WorkFigure): number | null =>
  denominator === null || denominator === 0 ? null : numerator / denominator;

/** Whether the target is met; null: a share of nothing says neither. */
export function reachesTarget(target: MeasuredTarget, figure: WorkFigure): boolean | null {
  if (target.ratio === null) return target.count === null ? null : figure.numerator >= target.count;
  const share = shareOf(figure);
  // 0.1 + 0.2 of floating point must not miss 30 %.
  return share === null ? null : share >= target.ratio - 1e-9;
}

interface VersionFile {
  readonly fileName: string;
  readonly sha256: string;
}

/** What a body handed in, as far as two hand-ins are compared. */
export interface HandedInVersion {
  readonly note: string;
  readonly files: readonly VersionFile[];
  readonly links: readonly EvidenceLink[];
  readonly figure: WorkFigure | null;
}

/** What a version has that the one before had not, and the reverse. */
export interface VersionChanges {
  readonly note: boolean;
  /** File names; a file of another content under the same name is in both. */
  readonly filesAdded: readonly string[];
  readonly filesRemoved: readonly string[];
  readonly filesKept: readonly string[];
  /** Addresses. */
  readonly linksAdded: readonly string[];
  readonly linksRemoved: readonly string[];
  /** null: the same figure, or none in both. */
  readonly figure: { readonly before: WorkFigure | null; readonly after: WorkFigure | null } | null;
}

/** What changed between two hand-ins of the same work; files are told apart by name and content. */
export function changesBetween(before: HandedInVersion, after: HandedInVersion): VersionChanges {
  const had = new Set(before.files.map(fileKey));
  const has = new Set(after.files.map(fileKey));
  const linksBefore = new Set(before.links.map(({ url }) => url));
  const linksAfter = new Set(after.links.map(({ url }) => url));
  return {
    note: before.note !== after.note,
    filesAdded: namesOf(after.files.filter((file) => !had.has(fileKey(file)))),
    filesRemoved: namesOf(before.files.filter((file) => !has.has(fileKey(file)))),
    filesKept: namesOf(after.files.filter((file) => had.has(fileKey(file)))),
    linksAdded: [...linksAfter].filter((url) => !linksBefore.has(url)),
    linksRemoved: [...linksBefore].filter((url) => !linksAfter.has(url)),
    figure: isSameFigure(before.figure, after.figure)
      ? null
      : { before: before.figure, after: after.figure },
  };
}

const fileKey = ({ fileName, sha256 }: VersionFile): string => `${sha256} ${fileName}`;
const namesOf = (files: readonly VersionFile[]): readonly string[] =>
  files.map(({ fileName }) => fileName);
const isSameFigure = (one: WorkFigure | null, other: WorkFigure | null): boolean =>
  one?.numerator === other?.numerator && one?.denominator === other?.denominator;
