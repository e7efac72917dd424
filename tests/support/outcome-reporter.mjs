// What a run came to, written beside its results: tests by their state, files that could not be loaded, and
// errors that nobody caught. The results of vitest's own JSON reporter do not know the last.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

// biome-ignore lint/style/noDefaultExport: vitest takes a reporter so
export default class OutcomeReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const outcome = { passed: 0, failed: 0, skipped: 0, uncaught: unhandledErrors.length };
    for (const module of modules) {
      // A file that could not even be loaded has failed although it counts no test.
      if (module.errors().length > 0) outcome.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') outcome.passed += 1;
        else if (state === 'failed') outcome.failed += 1;
        else outcome.skipped += 1;
      }
      // An error of a hook beside tests fails its suite.
      for (const suite of module.children.allSuites())
        if (suite.errors().length > 0) outcome.failed += 1;
    }
    const { OUTCOME_FILE: file = '' } = process.env;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(outcome));
  }
}
