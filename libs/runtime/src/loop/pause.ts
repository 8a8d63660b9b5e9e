/** One wait at a time, which may be cut short; there is never a second timer beside it. */
export class Pause {
  private end: (() => void) | null = null;

  public for(milliseconds: number): Promise<void> {
    this.cut();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.end = null;
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.end = end;
    });
  }

  /** Ends the wait now, if there is one. */
  public cut(): void {
    this.end?.();
  }
}
