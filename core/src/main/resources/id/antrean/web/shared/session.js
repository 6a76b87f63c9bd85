/**
 * Who this page is. A link may bring a token once, as `#token=…`: it is swapped for a cookie that scripts cannot read,
 * and wiped from the address. Only devices (kiosk, display, a counter's PC) keep theirs, to swap it again when the cookie
 * has run out.
 */
import {Problem, request} from "/shared/api.js";

/** @typedef {{role: string, mall: string|null, agency: string|null, clerk: string|null, name: string|null}} Session */

const DEVICES = ["kiosk", "display", "clerk"];

let storageKey = "";
let renewsItself = false;

/**
 * @param {string} page such as "kiosk": whose token is kept
 * @param {{keep: boolean, renew?: boolean}} how keep: true only on a device that stands there for good;
 *     renew: false where a person signs in on the device, who must never silently become the device again
 * @returns {Promise<Session|null>} null: nobody yet, ask for a token or a sign-in
 */
export async function openSession(page, {keep, renew = keep}) {
  storageKey = keep ? `antrean.token.${page}` : "";
  renewsItself = renew;
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token) {
    history.replaceState(null, "", location.pathname + location.search);
    return enrol(token);
  }
  return renew ? deviceSession() : ((await whoAmI()) ?? deviceSession());
}

/** Swaps a token for a cookie; null if it is not valid. @param {string} token @returns {Promise<Session|null>} */
export async function enrol(token) {
  const session = await orNull(request("POST", "/session", {body: {token}}));
  if (session && !session.clerk && storageKey && DEVICES.includes(session.role)) localStorage.setItem(storageKey, token);
  return session;
}

/** The device's own session, by the token it keeps; null if it keeps none that is valid. */
export async function deviceSession() {
  const token = storageKey && localStorage.getItem(storageKey);
  return token ? orNull(request("POST", "/session", {body: {token}})) : null;
}

/** True if a device got a new cookie: the request that was answered 401 may be repeated. */
export async function renewSession() {
  return renewsItself && (await deviceSession()) !== null;
}

/** @returns {Promise<Session|null>} */
export function whoAmI() {
  return orNull(request("GET", "/session", {}));
}

/** @param {{mall: string, clerk: string, pin: string}} person @returns {Promise<Session>} */
export function signIn(person) {
  return request("POST", "/session", {body: person});
}

export async function signOut() {
  await orNull(request("DELETE", "/session", {}));
}

async function orNull(answer) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Problem && [401, 403].includes(error.status)) return null;
    throw error;
  }
}
