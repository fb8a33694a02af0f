/* The deadline of an answer. Which days are no weekdays, and how many are given, stand in the page's
   tables; here they are only counted. The date lives in its field and nowhere else. */

import { keepNothing } from "./coming-back.js";
import { saveFile } from "./handing-over.js";
import { wording } from "./prepared.js";

const DAY = 86_400_000;
const place = document.getElementById("hverdage");
const { frist, fri, friSikkert, fra, til } = place.dataset;
const field = document.getElementById("hverdage-dato");
const answer = document.getElementById("hverdage-svar");
const dates = document.getElementById("hverdage-datoer");
const calendar = place.querySelector("[data-goer=kalender]");
const marked = [...document.querySelectorAll("#hverdage-fridage time")];
const every = calendarOf(fri, marked);
const settled = calendarOf(friSikkert, marked.filter(({ dataset }) => dataset.fridag === "fast"));
let followUp = "";

/** The days of the week that are off, Monday is 0, and the names of the dates that are. */
function calendarOf(weekdays, times) {
  return {
    weekdays: new Set(weekdays.split(" ").map(Number)),
    dates: new Map(times.map((time) => [time.dateTime, time.dataset.navn])),
  };
}

/* Days are counted in UTC, where each has 24 hours. */
const iso = (day) => new Date(day).toISOString().slice(0, 10);
const inWeek = (day) => (new Date(day).getUTCDay() + 6) % 7;
const isOff = (day, { weekdays, dates: off }) => weekdays.has(inWeek(day)) || off.has(iso(day));
const known = (day) => Number(iso(day).slice(0, 4)) >= Number(fra) && Number(iso(day).slice(0, 4)) <= Number(til);

function lastDay(came, count, off) {
  let day = came;
  for (let left = count; left > 0;) {
    day += DAY;
    if (!isOff(day, off)) left -= 1;
  }
  return day;
}

const inWords = (day) => new Date(day).toLocaleDateString("da-DK", {
  weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
});

function today() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}

function skipped(came, last) {
  const names = [];
  for (let day = came + DAY; day < last; day += DAY) {
    if (!every.weekdays.has(inWeek(day)) && every.dates.has(iso(day))) names.push(every.dates.get(iso(day)));
  }
  return names.join(", ") || wording("ingen");
}

function show() {
  const came = field.valueAsNumber;
  followUp = "";
  dates.hidden = calendar.hidden = true;
  answer.textContent = "";
  if (Number.isNaN(came)) return;
  const late = lastDay(came, Number(frist), every);
  const ring = lastDay(late, 1, every);
  if (!known(came) || !known(ring)) {
    answer.textContent = wording("ukendt", { a: fra, b: til });
    return;
  }
  const passed = today() >= ring;
  answer.textContent = wording(passed ? "gaaet" : "senest", { a: inWords(late) });
  const said = { ring: inWords(ring), tidligst: inWords(lastDay(came, Number(frist), settled)), sprunget: skipped(came, late) };
  for (const spot of dates.querySelectorAll("[data-svar]")) spot.textContent = said[spot.dataset.svar];
  dates.hidden = false;
  calendar.hidden = passed;
  if (!passed) followUp = iso(ring).replaceAll("-", "");
}

/** A calendar file that says to follow up, and the day. */
function save() {
  const text = wording("kalender", { a: followUp }).replaceAll("\n", "\r\n");
  saveFile(text, "text/calendar", wording("fil-navn"));
}

function clear() {
  field.value = "";
  show();
}

field.addEventListener("input", show);
place.addEventListener("click", (event) => {
  const press = event.target.dataset.goer;
  if (press === "kalender") save();
  if (press === "ryd") { clear(); field.focus(); }
});
keepNothing(clear);
clear();
place.hidden = false;
