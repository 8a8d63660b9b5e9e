/**
 * How a verb may be used. `duty`: opens a duty and ends the name before it · `opening`: opens a duty only, elsewhere
 * it stands inside too many other words · `name`: can be part of a name ("Phòng Quản lý …").
 */
export type VerbUse = 'duty' | 'opening' | 'name';

export type Verb = readonly [words: string, ...uses: readonly VerbUse[]];
