export { type Random, randomFrom } from '../../forms/random.ts';
