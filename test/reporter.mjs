/** Ends every run with one line of plain numbers, below everything that jest itself prints. */
export default class Count {
  onRunComplete(_contexts, results) {
    // A suite that cannot be loaded has no tests of its own: it counts as one that failed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    process.once('exit', () => process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`))
  }
}
