/** The fields of one thing, by its shape. */
import {html, nothing} from "/shared/lit.js";
import {named, say} from "/shared/words.js";
import {check, input, isShut, rows, select, several, words, write} from "/admin/field.js";
import {valueAt} from "/admin/paths.js";
import {LISTS, isOwn} from "/admin/shape.js";
import {state} from "/admin/state.js";
import {week} from "/admin/hours.js";

/** @param {string} path of the whole: `services[3]`, `policy`, or empty @param {any[]} fields */
export function form(path, fields) {
  return fields.map((field) => KINDS[field.kind](path ? `${path}.${field.name}` : field.name, label(field), field, path));
}

/** A field without words of its own shows its name. @param {{name: string}} field */
function label(field) {
  const key = `field.${field.name}`;
  const known = say(key);
  return known === key ? field.name : known;
}

const whole = (field) => (typed) => {
  if (typed.trim() === "") return field.optional ? undefined : "";
  return /^-?\d+$/.test(typed.trim()) ? Number(typed) : typed;
};

const KINDS = {
  words,
  text: (path, title, field) => input(path, title, field),
  number: (path, title, field) => input(path, title, field, {type: "number", read: whole(field)}),
  time: (path, title, field) => input(path, title, field, {type: "time"}),
  date: (path, title, field) => input(path, title, field, {type: "date", read: (typed) => typed || undefined}),
  flag: check,
  select: (path, title, field) =>
    select(
      path,
      title,
      field,
      field.values.map((value) => [value, say(`${field.name}.${value}`)]),
    ),
  refer: (path, title, field) =>
    select(
      path,
      title,
      field,
      state.draft[field.to].map((one) => [one[LISTS[field.to].key], named(one.name)]),
    ),
  services: (path, title, field, of) => {
    const chosen = valueAt(state.draft, path) ?? [];
    const self = valueAt(state.draft, of)?.service;
    return several(path, title, field, servicesOf(chosen, self), (key, on) =>
      write(path, on ? [...chosen, key] : chosen.filter((one) => one !== key)),
    );
  },
  served: (path, title, field, of) => {
    const {service} = valueAt(state.draft, of);
    const counters = state.draft.counters.filter((one) => isOwn("counters", one));
    const options = counters.map((one) => ({
      key: one.counter,
      name: `${say("counter")} ${one.name}`,
      on: one.services.includes(service),
    }));
    return several(path, title, field, options, (key, on) => {
      const counter = state.draft.counters.find((one) => one.counter === key);
      const others = counter.services.filter((one) => one !== service);
      counter.services = on ? [...others, service] : others;
      write("counters", state.draft.counters);
    });
  },
  texts: (path, title, field) =>
    rows(path, title, field, (at) => words(at, title, field), () => ({id: "", en: ""})),
  choices: (path, title, field) =>
    rows(
      path,
      title,
      field,
      (at) => html`${input(`${at}.key`, say("key"), {...field, name: "key"})} ${words(`${at}.name`, title, field)}`,
      () => ({key: "", name: {id: "", en: ""}}),
    ),
  week: (path, title, field) => ownWeek(path, title, field),
  ordering: (path, title, field) => {
    const {kind} = valueAt(state.draft, path);
    const pick = (value) => write(path, value === "alternating" ? {kind: value, priorityCalls: 2} : {kind: value});
    const options = ["by-standing", "alternating"].map((value) => [value, say(`ordering.${value}`)]);
    const calls = {name: "priorityCalls", min: 1, max: 10};
    return html`${select(path, title, field, options, pick, kind)}
    ${kind === "alternating" ? KINDS.number(`${path}.priorityCalls`, label(calls), calls) : nothing}`;
  },
  weights: (path, title, field) => weights(path, title, field),
};

function servicesOf(chosen, self) {
  return state.draft.services
    .filter((one) => one.service !== self)
    .filter((one) => isOwn("services", one) || chosen.includes(one.service))
    .map((one) => ({
      key: one.service,
      name: named(one.name) || one.service,
      on: chosen.includes(one.service),
      shut: !isOwn("services", one),
    }));
}

/** An agency or a service that keeps hours of its own. */
function ownWeek(path, title, field) {
  const own = valueAt(state.draft, path);
  return html`<fieldset class="rows">
    <legend>${title}</legend>
    <label class="tick"
      ><input
        type="checkbox"
        data-test="own-week"
        .checked=${Boolean(own)}
        ?disabled=${isShut(field)}
        @change=${(event) => write(path, event.target.checked ? structuredClone(state.draft.week) : undefined)}
      />
      ${say("ownWeek")}</label
    >
    ${own ? week(path, field) : nothing}
  </fieldset>`;
}

/** For which services a clerk is there above all: a number for each, by the clerk's key. */
function weights(path, title, field) {
  const clerks = valueAt(state.draft, path) ?? {};
  const said = Object.entries(clerks).map(([clerk, of]) => [
    clerk,
    Object.entries(of)
      .map(([service, weight]) => `${service}=${weight}`)
      .join(", "),
  ]);
  const read = (typed) =>
    Object.fromEntries(
      typed
        .split("\n")
        .map((line) => line.split(":"))
        .filter(([clerk]) => clerk.trim())
        .map(([clerk, of = ""]) => [clerk.trim(), weightsIn(of)]),
    );
  return html`<div class="field">
    <label for="clerk-weights">${title}</label>
    <textarea
      id="clerk-weights"
      rows="4"
      aria-describedby="clerk-weights-hint"
      data-test="field"
      data-path=${path}
      ?disabled=${isShut(field)}
      .value=${said.map(([clerk, of]) => `${clerk}: ${of}`).join("\n")}
      @change=${(event) => write(path, read(event.target.value))}
    ></textarea>
    <p class="hint" id="clerk-weights-hint">${say("hint.clerkWeights")}</p>
  </div>`;
}

function weightsIn(typed) {
  return Object.fromEntries(
    typed
      .split(",")
      .map((pair) => pair.split("="))
      .filter(([service]) => service.trim())
      .map(([service, weight = ""]) => [service.trim(), Number(weight) || weight.trim()]),
  );
}
