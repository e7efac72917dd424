// Files of API tests share one process and its modules (importing them anew costs more than the tests):
// what a file left in module state is put back after it.
import { afterAll } from 'vitest';
import { testClock } from './server.ts';

afterAll(() => testClock.reset());
