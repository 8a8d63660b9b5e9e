/** Ends the output with one plain line that any CI can read: "N passed, N failed", ", N skipped" if some were. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A file that did not even load holds tests that nobody counted: it is a failure, not silence.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    const line = `${results.numPassedTests} passed, ${failed} failed${tail}\n`;
    // Jest always puts its own summary after all other reporters; only the exit is later.
    process.once('exit', () => process.stdout.write(line));
  }
}
