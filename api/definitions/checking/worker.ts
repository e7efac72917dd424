// A thread of its own for texts from outside: whatever one of them costs, the server goes on answering.
import { parentPort } from 'node:worker_threads';
import { answer, type Task } from './tasks.ts';

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answer(task)));
parentPort?.postMessage('ready');
