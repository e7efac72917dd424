// Runs the migrations of the built server's sources and dies before the database call whose number it is given.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Database, Statement } = require('sqlite3');
const [script, dataDir, direction, call] = process.argv.slice(2);
const last = Number(call);
let calls = 0;
for (const [owner, names] of [
  [Database.prototype, ['exec', 'prepare', 'run', 'all']],
  [Statement.prototype, ['run', 'all']],
]) {
  for (const name of names) {
    const real = owner[name];
    owner[name] = function (...args) {
      calls += 1;
      if (calls === last) process.kill(process.pid, 'SIGKILL');
      return real.apply(this, args);
    };
  }
}
const { move } = await import(script);
await move(dataDir, direction);
console.log(calls);
