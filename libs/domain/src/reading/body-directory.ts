/** What a register of bodies can say of names in a text; answers are for the day of issue (ISO) or today when unknown. */
export interface BodyDirectory {
  /** Every name of a single body, its aliases too, as the register writes them. */
  readonly names: readonly string[];
  /** Names of a group's members; empty when the group is unknown. */
  readonly membersOf: (group: string, asOf: string | null) => readonly string[];
  /** When the body ended and who follows it; null while it stands or when it is unknown. */
  readonly endOf: (body: string, asOf: string | null) => EndedBody | null;
}

export interface EndedBody {
  readonly endedOn: string;
  readonly successors: readonly string[];
}
