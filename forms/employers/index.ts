export { industries } from './industries.ts';
