/** Every activity beats each second while its process lives: a dead worker's work is given to another soon. */
export const DEAD_AFTER = '10s';
