/** "Tính chất của việc": ends with a result, goes on for good, or is done by the document itself. */
export type TaskNature = 'finite' | 'standing' | 'fulfilled';
