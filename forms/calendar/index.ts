export { addWorkdays, dayOffReason, daysBetween, isWorkday } from './workdays.ts';
