/** Who may do what at the mall: staff and tokens, to and from the server. */
import {Problem, get, request} from "/shared/api.js";
import {say} from "/shared/words.js";
import {NOTHING_SAID, change, state, tell} from "/admin/state.js";

const path = () => `/malls/${state.mall.id}`;

export async function people() {
  await sending(look);
}

async function look() {
  const [members, tokens, accessChanges] = await Promise.all(
    ["members", "tokens", "access-changes"].map((each) => get(`${path()}/${each}`)),
  );
  change({people: {members: members.items, tokens: tokens.items, changes: accessChanges.items}});
}

/** A new person gets a PIN; one who is there is changed. @param {string} id @param {object} member */
export function putMember(id, member) {
  return sending(async () => {
    const answer = await request("PUT", `${path()}/staff/${encodeURIComponent(id)}`, {body: member});
    await look();
    if (answer.pin) show("pin", answer.name, answer.pin);
    else tell("people", "done", say("people.changed", {name: answer.name}));
  });
}

/** @param {string} id */
export function resetPin(id) {
  return sending(async () => {
    const answer = await request("PUT", `${path()}/staff/${encodeURIComponent(id)}/pin`, {body: {}});
    await look();
    show("pin", answer.name, answer.pin);
  });
}

/** @param {object} token */
export function createToken(token) {
  return sending(async () => {
    const answer = await request("POST", `${path()}/tokens`, {body: token});
    await look();
    show("secret", answer.id, answer.secret);
  });
}

/** @param {string} what `staff/rina` or `tokens/1f2e` @param {string} name */
export function remove(what, name) {
  return sending(async () => {
    await request("DELETE", `${path()}/${what}`, {});
    await look();
    tell("people", "done", say("people.removed", {name}));
  });
}

/** What is told once, until it is put away. */
function show(kind, of, secret) {
  change({dialog: "secret", secret: {kind, of, secret}, said: NOTHING_SAID});
}

async function sending(step) {
  if (state.pending) return;
  change({pending: "people", said: NOTHING_SAID});
  try {
    await step();
  } catch (error) {
    tell("people", "stop", error instanceof Problem ? error.detail || say("error.unexpected") : say("error.lost"));
  } finally {
    change({pending: ""});
  }
}
