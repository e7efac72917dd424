// Tells the files of journeys where the demonstration data lie, and their hour. A journey is also begun outside of vitest,
// where nothing is provided: it makes its own data there.
import { inject } from 'vitest';

process.env.JOURNEY_DATA = inject('demoData');
process.env.CLOCK_SHIFT = String(inject('clockShift'));
