export { monthsOfDates } from './months.ts';
export { addWorkdays, dayOffReason, daysBetween, isWorkday } from './workdays.ts';
