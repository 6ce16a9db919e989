// Days since 1970-01-01, as calendars and people write them.
import { digits, isRightToLeft, monthTable, t, weekdays } from "./i18n.js";
import { state } from "./state.js";

const DAY = 86400000;
export function civil(day) {
  const date = new Date(Math.floor(day) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday: date.getUTCDay() };
}
export function dayOf(year, month, day = 1) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / DAY);
}
export function iso(day) {
  const { year, month, day: d } = civil(day);
  const two = (n) => String(n).padStart(2, "0");
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}-${two(month + 1)}-${two(d)}`;
}
/** The day of "2025-09-02"; null for what is no day. */
export function parseIso(text) {
  const found = /^(-?\d{4,6})-(\d\d)-(\d\d)$/.exec(text ?? "");
  return found ? dayOf(+found[1], found[2] - 1, +found[3]) : null;
}

/** The name of a month (0 to 11); `short` where there is little room. */
export function monthName(month, short = false) {
  const table = monthTable();
  if (table.usual) return (short && table.short ? table.short : table.usual)[month];
  if (state.months === "both") return short ? table.levant[month] : `${table.levant[month]} / ${table.egypt[month]}`;
  return (table[state.months] ?? table.levant)[month];
}

const monthAndYear = (c) => `${monthName(c.month)} ${digits(c.year)}`;
const dayText = (c) => `${digits(c.day)} ${monthName(c.month)} ${digits(c.year)}`;

/** A time [first, last, precision, basis] for people; undefined: "undated". */
export function shown(when) {
  if (!when) return t("undated");
  const [first, last, precision] = when, from = civil(first), to = civil(last);
  if (precision === 4) return digits(from.year);
  if (precision === 3) return monthAndYear(from);
  if (first === last) return dayText(from);
  if (from.year === to.year && from.month === to.month) return `${digits(from.day)}–${digits(to.day)} ${monthAndYear(to)}`;
  if (from.year === to.year) return `${digits(from.day)} ${monthName(from.month)} – ${dayText(to)}`;
  return `${dayText(from)} – ${dayText(to)}`;
}
export const shownDay = (day) => dayText(civil(day));
export const shownMonth = (day) => monthAndYear(civil(day));
export const shownWeekday = (day) => `${weekdays()[civil(day).weekday]}${isRightToLeft() ? "\u060c" : ","} ${dayText(civil(day))}`;

// Ticks ---------------------------------------------------------------------------------------------------------------

const hours = (step) => ({ days: step / 24, every: (from) => Math.floor(from * 24 / step) * step / 24, next: (d) => Math.round((d + step / 24) * 24) / 24 });
const months = (step) => ({
  days: 30.4 * step,
  every: (from) => { const c = civil(from); return dayOf(c.year, c.month - (c.month % step)); },
  next: (d) => { const c = civil(d); return dayOf(c.year, c.month + step); },
});
const years = (step) => ({
  days: 365.24 * step,
  every: (from) => dayOf(Math.floor(civil(from).year / step) * step, 0),
  next: (d) => dayOf(civil(d).year + step, 0),
});
const days = (step) => ({
  days: step,
  // Counted within the month, so that the 1st always bears a tick; the last stretch of a month may be longer.
  every: (from) => { const c = civil(from); return dayOf(c.year, c.month, step === 1 ? c.day : 1 + Math.floor((c.day - 1) / step) * step); },
  next: (d) => {
    const c = civil(d), next = civil(d + step);
    return step > 1 && (next.month !== c.month || next.day > 31 - step / 2) ? dayOf(c.year, c.month + 1) : d + step;
  },
});

const hourText = (d) => digits(`${String(Math.round((d - Math.floor(d)) * 24)).padStart(2, "0")}:00`);
const units = [
  { ...hours(1), text: hourText, above: "day" }, { ...hours(3), text: hourText, above: "day" }, { ...hours(6), text: hourText, above: "day" },
  { ...days(1), text: (d) => digits(civil(d).day), above: "month" }, { ...days(2), text: (d) => digits(civil(d).day), above: "month" },
  { ...days(5), text: (d) => digits(civil(d).day), above: "month" }, { ...days(10), text: (d) => digits(civil(d).day), above: "month" },
  { ...months(1), text: (d) => monthName(civil(d).month, true), above: "year" }, { ...months(3), text: (d) => monthName(civil(d).month, true), above: "year" },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step) => ({ ...years(step), text: (d) => digits(civil(d).year), above: null })),
];
const above = {
  day: { ...days(1), text: shownWeekday },
  month: { ...months(1), text: shownMonth },
  year: { ...years(1), text: (d) => digits(civil(d).year) },
};

function walk(unit, from, to) {
  const ticks = [];
  for (let at = unit.every(from); at < to && ticks.length < 400; at = unit.next(at)) ticks.push({ at, text: unit.text(at) });
  return ticks;
}

/** Ticks for [from, to] at so many pixels a day: fine ones, and coarse ones above them where the fine need it. */
export function ticks(from, to, pixelsPerDay) {
  const room = (unit) => (unit.above === "year" ? 56 : unit.above === "month" ? 24 : 46);
  const unit = units.find((u) => u.days * pixelsPerDay >= room(u)) ?? units[units.length - 1];
  return { fine: walk(unit, from, to), coarse: unit.above ? walk(above[unit.above], from, to) : [], step: unit.days };
}
