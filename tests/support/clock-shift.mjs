// Loaded into a server under test before its own code: its clock goes on at its pace, moved by CLOCK_SHIFT
// milliseconds.
const shift = Number(process.env.CLOCK_SHIFT ?? 0);
const SystemDate = Date;

globalThis.Date = class ShiftedDate extends SystemDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [SystemDate.now() + shift] : parts));
  }
  static now() {
    return SystemDate.now() + shift;
  }
};
