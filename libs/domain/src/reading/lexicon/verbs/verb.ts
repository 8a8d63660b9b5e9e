/**
 * How a verb may be used. `duty`: opens a duty and ends the name before it · `opening`: opens a duty only, elsewhere
 * it stands inside too many other words · `end`: ends the name before it only, at the head of an item it names an
 * event ("Khai mạc: 8 giờ") · `name`: can be part of a name ("Phòng Quản lý …").
 */
export type VerbUse = 'duty' | 'opening' | 'end' | 'name';

export type Verb = readonly [words: string, ...uses: readonly VerbUse[]];
