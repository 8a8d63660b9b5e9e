/** Said of work without a deadline, wherever its date would stand. */
export const UNDATED = 'không thời hạn';
